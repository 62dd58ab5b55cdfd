import type { Score } from '../model/definition.ts';
import type { World } from '../reason/index.ts';
import { ceilingsOf } from './ceiling.ts';

/** All scores, each after those it is made of; on a circle, in some order. Whatever the depth, no deep call. */
export function partsFirst({ scores }: World): readonly string[] {
  const ordered = new Set<string>();
  const open = new Set<string>();
  for (const first of Object.keys(scores)) {
    const pending = [first];
    for (let name = pending.at(-1); name !== undefined; name = pending.at(-1)) {
      const score = scores[name];
      const parts = score === undefined || open.has(name) ? [] : readFor(score, scores);
      open.add(name);
      const missing = parts.filter((part) => !open.has(part));
      pending.push(...missing);
      if (missing.length > 0) continue;
      ordered.add(name);
      pending.pop();
    }
  }
  return [...ordered];
}

/** The scores that only ever show whole points. */
export function wholeScores({ scores }: World): ReadonlySet<string> {
  const uses = Object.entries(scores).flatMap(([name, score]) => partsOf(score).map((part) => ({ name, part })));
  const users = Map.groupBy(uses, ({ part }) => part);
  const names = new Set([...Object.keys(scores), ...users.keys()]);
  const pending = [...names].filter((name) => !hasWholePoints(scores[name]));
  for (let name = pending.pop(); name !== undefined; name = pending.pop())
    if (names.delete(name)) pending.push(...(users.get(name) ?? []).map((use) => use.name));
  return names;
}

function hasWholePoints(score: Score | undefined): boolean {
  if (score === undefined) return false;
  const limits = score.rules.flatMap((rule) =>
    rule.kind === 'each time' && rule.upTo !== undefined ? [rule.upTo] : [],
  );
  const resets = score.resets.flatMap(({ to }) => (to.kind === 'number' ? [to.points] : []));
  const points = score.rules.map((rule) => rule.points);
  return [score.min ?? 0, score.max ?? 0, ...points, ...limits, ...resets].every(Number.isInteger);
}

/** The scores whose points a score shows. */
function partsOf({ sumOf, resets }: Score): readonly string[] {
  return [...sumOf, ...resets.flatMap(({ to }) => (to.kind === 'number' ? [] : [to.score]))];
}

/** The scores whose ranges have to be known for a score's own. */
function readFor(score: Score, scores: World['scores']): readonly string[] {
  const beside = ceilingsOf(score.countsWhile).flatMap((ceiling) => scores[ceiling.score]?.sumOf ?? []);
  return [...partsOf(score), ...beside.filter((name) => name !== score.name)];
}
