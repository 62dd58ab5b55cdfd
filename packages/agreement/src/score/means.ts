import type { Condition, EventCondition } from '../model/condition.ts';
import type { EventRule, Score, StandingRule } from '../model/definition.ts';
import { possible, type World } from '../reason/index.ts';
import { keyOf } from '../reason/key.ts';
import { whyNever } from './earned.ts';
import { addPoints } from './points.ts';

/** A line of a score: its place among the rules, the first is 0. */
export interface RuleReference {
  readonly score: string;
  readonly rule: number;
  readonly points: number;
}
/** A condition that gives points while it holds. */
export interface Fact {
  readonly key: string;
  readonly condition: Condition;
  readonly rules: readonly RuleReference[];
  /** Together, before any score is held at an end. */
  readonly points: number;
}
/** A moment that gives points each time. */
export interface Happening {
  readonly key: string;
  readonly each: Condition;
  /** What must hold then for all its lines to count. */
  readonly when?: Condition;
  readonly rules: readonly RuleReference[];
}

/** The scores with rules of their own that a score is made of. */
export function baseScores(world: World, name: string): readonly Score[] {
  const found = new Map<string, Score>();
  const seen = new Set<string>();
  const visit = (one: string): void => {
    const score = world.scores[one];
    if (score === undefined || seen.has(one)) return;
    seen.add(one);
    if (score.sumOf.length === 0) found.set(one, score);
    for (const part of score.sumOf) visit(part);
  };
  visit(name);
  return [...found.values()];
}

/** Every condition that gives points in one of the scores, with all it gives. */
export function factsOf(world: World, bases: readonly Score[]): readonly Fact[] {
  const lines = linesOf<StandingRule>(world, bases, 'standing').filter(({ rule }) => rule.points > 0);
  return [...Map.groupBy(lines, ({ rule }) => keyOf(rule.when))].flatMap(([key, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const rules = same.map(({ reference }) => reference);
    return [{ key, condition: first.rule.when, rules, points: addPoints(rules.map(({ points }) => points)) }];
  });
}

/** Every moment that gives points in one of the scores, with all lines that count it. */
export function happeningsOf(world: World, bases: readonly Score[]): readonly Happening[] {
  const lines = linesOf<EventRule>(world, bases, 'each time');
  const moments = new Map(lines.filter(({ rule }) => rule.points > 0).map(({ rule }) => [keyOf(rule.each), rule.each]));
  return [...moments].map(([key, each]) => {
    const counting = lines.filter(({ rule }) => isAlso(each, rule.each));
    const taking = counting.filter(({ rule }) => rule.points < 0 && rule.when === undefined);
    const { giving, when } = together(
      world,
      each,
      counting.filter(({ rule }) => rule.points > 0),
    );
    return { key, each, rules: [...giving, ...taking].map(({ reference }) => reference), ...(when && { when }) };
  });
}

interface Line<Rule> {
  readonly rule: Rule;
  readonly reference: RuleReference;
}

function linesOf<Rule extends StandingRule | EventRule>(world: World, bases: readonly Score[], kind: Rule['kind']) {
  return bases.flatMap((score) =>
    score.rules.flatMap((rule, index): readonly Line<Rule>[] =>
      isOf<Rule>(rule, kind) && whyNever(rule, score, world) === undefined
        ? [{ rule, reference: { score: score.name, rule: index, points: rule.points } }]
        : [],
    ),
  );
}

function isOf<Rule extends StandingRule | EventRule>(rule: Score['rules'][number], kind: Rule['kind']): rule is Rule {
  return rule.kind === kind;
}

/** The lines that can count together, those with the most points first, and what must hold for it. */
function together(world: World, each: Condition, lines: readonly Line<EventRule>[]) {
  const giving: Line<EventRule>[] = [];
  const needed = new Map<string, Condition>();
  for (const line of lines.toSorted((a, b) => b.rule.points - a.rule.points)) {
    const { when } = line.rule;
    const wanted = new Map(needed);
    if (when !== undefined) wanted.set(keyOf(when), when);
    const asks = [each, ...wanted.values()].map((condition) => ({ condition, holds: true }));
    if (wanted.size > needed.size && possible(asks, world).verdict === 'no') continue;
    giving.push(line);
    if (when !== undefined) needed.set(keyOf(when), when);
  }
  const [first, ...others] = needed.values();
  if (first === undefined) return { giving };
  return { giving, when: others.length === 0 ? first : ({ op: 'all', of: [first, ...others] } as const) };
}

/** Whether each time the first happens, the second does: the same, or the same event with less asked of it. */
function isAlso(first: Condition, second: Condition): boolean {
  if (keyOf(first) === keyOf(second)) return true;
  return first.op === 'event' && second.op === 'event' && isNarrower(first, second);
}

function isNarrower(a: EventCondition, b: EventCondition): boolean {
  if (a.event !== b.event || b.times > 1 || b.within !== undefined) return false;
  if (b.by !== undefined && keyOf(a.by) !== keyOf(b.by)) return false;
  if (b.reasons.length > 0 && !(a.reasons.length > 0 && a.reasons.every((one) => b.reasons.includes(one))))
    return false;
  const asked = new Set(a.where.map(keyOf));
  return b.where.every((part) => asked.has(keyOf(part)));
}
