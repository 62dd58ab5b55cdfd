import type { Score, ScoreRule } from '../model/definition.ts';
import { type Ask, possible, type World } from '../reason/index.ts';
import { earnedSpan, type WhyNever, whyNever } from './earned.ts';
import { addPoints, NOTHING } from './points.ts';
import { worldOf } from './reach.ts';
import { leastStanding, mostStanding } from './standing.ts';

/** A line of a score that certainly never changes it. */
export interface IdleRule {
  /** Its place among the rules, the first is 0. */
  readonly rule: number;
  /** Besides its own faults: the score is at its upper or lower end whenever the line could act. */
  readonly why: WhyNever | 'always at most' | 'always at least';
}

/** The lines of a score that certainly never add or take a point. */
export function idleRules(agreement: World, score: string): readonly IdleRule[] {
  const world = worldOf(agreement);
  const found = world.scores[score];
  if (found === undefined) return [];
  return found.rules.flatMap((rule, index) => {
    const why = whyNever(rule, found, world) ?? atItsEnd(rule, found, world);
    return why === undefined ? [] : [{ rule: index, why }];
  });
}

/** Whether the rest of the score already is at the end the line would move it to, whenever the line can act. */
function atItsEnd(rule: ScoreRule, score: Score, world: World): IdleRule['why'] | undefined {
  if (score.countsWhile !== undefined || score.resets.length > 0) return undefined;
  const given = givenBy(rule);
  if (possible(given, world).verdict === 'no') return undefined;
  const others = score.rules.filter((other) => other !== rule);
  const standing = others.filter((other) => other.kind === 'standing');
  const earned = earnedSpan(
    { ...score, rules: others },
    NOTHING,
    (other) => whyNever(other, score, world) === undefined,
  );
  if (rule.points > 0 && score.max !== undefined && earned.min !== undefined) {
    const least = addPoints([leastStanding(standing, given, world), earned.min]);
    return least >= score.max ? 'always at most' : undefined;
  }
  if (rule.points > 0 || score.min === undefined || earned.max === undefined) return undefined;
  const most = addPoints([mostStanding(standing, given, world), earned.max]);
  return most <= score.min ? 'always at least' : undefined;
}

/** What holds while a standing line counts. Earned points stay when their moment is over, so they tell nothing. */
function givenBy(rule: ScoreRule): readonly Ask[] {
  return rule.kind === 'standing' ? [{ condition: rule.when, holds: true }] : [];
}
