import type { DecayRule, EventRule, Score, ScoreRule } from '../model/definition.ts';
import { possible, type World } from '../reason/index.ts';
import { addPoints, addSpans, joinSpans, NOTHING, type Span } from './points.ts';

/** Why a rule can never add or take a point; undefined where it can. */
export type WhyNever = 'no points' | 'no room' | 'never true' | 'never counts';

export function whyNever(rule: ScoreRule, { countsWhile }: Score, world: World): WhyNever | undefined {
  if (rule.points === 0) return 'no points';
  if (rule.kind === 'standing') return isPossible([rule.when], world) ? undefined : 'never true';
  if (mostOf(rule) === 0) return 'no room';
  if (rule.kind === 'decay') return undefined;
  if (!isPossible([rule.each, ...(rule.when === undefined ? [] : [rule.when])], world)) return 'never true';
  return countsWhile === undefined || isPossible([countsWhile], world) ? undefined : 'never counts';
}

function isPossible(conditions: readonly EventRule['each'][], world: World): boolean {
  const asks = conditions.map((condition) => ({ condition, holds: true }));
  return possible(asks, world).verdict !== 'no';
}

/** The most points, added or taken, that a line can give between two resets; undefined for no limit. */
export function mostOf(rule: EventRule | DecayRule): number | undefined {
  const { points, atMost } = rule;
  const upTo = rule.kind === 'each time' ? rule.upTo : undefined;
  const byTimes = atMost === undefined || atMost.per !== undefined ? undefined : Math.abs(points) * atMost.times;
  if (atMost?.times === 0) return 0;
  const limits = [byTimes, upTo].filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : Math.max(0, Math.min(...limits));
}

/** What earned points can be: those of each line together, counted from where a reset may have led. */
export function earnedSpan(score: Score, starts: Span, canAct: (rule: ScoreRule) => boolean): Span {
  const lines = score.rules
    .filter((rule) => rule.kind !== 'standing')
    .filter(canAct)
    .map(lineSpan);
  return addSpans([joinSpans(NOTHING, starts), ...lines]);
}

function lineSpan(rule: EventRule | DecayRule): Span {
  const most = mostOf(rule);
  if (rule.points > 0) return { min: 0, max: most };
  return { min: most === undefined ? undefined : 0 - most, max: 0 };
}

/** The points that all lines which add can give at one instant, each once. */
export function oneInstant(rules: readonly ScoreRule[]): number {
  const adding = rules.filter((rule) => rule.kind === 'each time' && rule.points > 0);
  return addPoints(adding.map(({ points }) => points));
}
