import type { DecayRule, EventRule, RateLimit, Score, ScoreReset } from '@sla/agreement';
import { lengthStart } from '@sla/agreement';
import { onScore } from '../condition/dependency.ts';
import { clamped } from '../condition/shown.ts';
import type { Pointer } from '../model/decision.ts';
import { entry } from '../model/entry.ts';
import type { LineState, ScoreState } from '../model/state.ts';
import { pointer } from '../program/pointer.ts';
import { tableOfOwner } from '../program/program.ts';
import { emit, touch, type Work } from './work.ts';

/** Reads, just before something happens, which scores do not count it. */
export function idleScores(work: Work): void {
  work.idle.clear();
  for (const { name, countsWhile } of scoresOf(work)) {
    if (countsWhile !== undefined && work.engine.ask(countsWhile).test(work.moment) !== true) work.idle.add(name);
  }
}

/** The scores with lines of their own that a lead, or an account, has. */
export function scoresOf({ engine, lead }: Work): readonly Score[] {
  return lead === undefined ? engine.scores.account : engine.scores.lead;
}

/** What is known of a score of the subject. */
export function scoreState({ subject }: Work, name: string): ScoreState {
  return entry(subject.scores, name, () => ({ earned: 0, lines: {} }));
}

/** What is known of one line of a score. */
export function lineState(state: ScoreState, index: number): LineState {
  return entry(state.lines, String(index), () => ({ points: 0, times: [] }));
}

/** The sum of the points that stand now. */
export function standing({ engine, subject }: Work, score: Score): number {
  let points = 0;
  for (const { rule, mark } of engine.standing.get(score.name) ?? [])
    if (subject.holding[mark] === true) points += rule.points;
  return points;
}

/** The points of a score, shown or not. */
export function total(work: Work, score: Score): number {
  return clamped(scoreState(work, score.name).earned + standing(work, score), score.min, score.max);
}

/** Points are earned or taken by a line, less what its limits and the bounds of the score hold back. */
export function earn(work: Work, score: Score, index: number, rule: EventRule | DecayRule): void {
  const state = scoreState(work, score.name);
  const line = lineState(state, index);
  const limit = rule.atMost;
  if (limit !== undefined && isUsedUp(work, limit, line)) return;
  const upTo = rule.kind === 'each time' ? rule.upTo : undefined;
  const points = upTo === undefined ? rule.points : within(rule.points, upTo - Math.abs(line.points));
  const before = total(work, score);
  const after = clamped(before + points, score.min, score.max);
  state.earned = after - standing(work, score);
  line.points += after - before;
  if (limit !== undefined) line.times = [...line.times, work.now].slice(-limit.times);
  if (after === before) return;
  const cause = pointer('scores', score.name, 'rules', index);
  emit(work, cause, { kind: 'points', score: score.name, points: after - before, total: after });
  show(work, score);
}

/** So many points of either sign, and no more than are left. */
function within(points: number, left: number): number {
  return points < 0 ? Math.max(points, -left) : Math.min(points, left);
}

/** Whether a line has acted as often as it may, looking back from now, or since the last reset. */
function isUsedUp({ engine, now, lead }: Work, { times, per }: RateLimit, line: LineState): boolean {
  if (per === undefined) return line.times.length >= times;
  const from = lengthStart(now, per, tableOfOwner(engine, lead, now));
  return line.times.filter((at) => from === 'outside' || at > from).length >= times;
}

/** Drops what was earned, and what limits have counted. Of several resets at one instant the first written acts. */
export function reset(work: Work, score: Score, { to }: ScoreReset, cause: Pointer): void {
  if (work.reset.has(score.name)) return;
  work.reset.add(score.name);
  const state = scoreState(work, score.name);
  const remembered = to.kind === 'number' ? undefined : work.lead?.scoresAt[to.at]?.[to.score];
  state.earned = to.kind === 'number' ? to.points : (remembered ?? 0) - standing(work, score);
  state.lines = Object.fromEntries(
    Object.entries(state.lines).map(([index, line]) => [index, { ...line, points: 0, times: [] }]),
  );
  emit(work, cause, { kind: 'reset', score: score.name, to, total: total(work, score) });
  show(work, score);
}

/** Shows how a score stands, unless changes are held back until a time of the day. */
export function show(work: Work, score: Score): void {
  if (updateOf(work, score) === undefined) publish(work, score);
}

/** At which times changes of a score become visible for this lead; at once where none are. */
export function updateOf(work: Work, score: Score): Score['updates'][number] | undefined {
  return score.updates.find(({ when }) => when === undefined || work.engine.ask(when).test(work.moment) === true);
}

/** Shows how a score stands. */
export function publish(work: Work, score: Score): void {
  const state = scoreState(work, score.name);
  const now = total(work, score);
  if (state.shown === now) return;
  state.shown = now;
  for (const name of work.engine.sumsWith.get(score.name) ?? [score.name]) touch(work, onScore(name));
}
