import type { Condition } from '../model/condition.ts';
import type { Score } from '../model/definition.ts';
import { type Ask, possible, type World } from '../reason/index.ts';
import { ceilingsOf } from './ceiling.ts';
import { FACT_LIMIT } from './limits.ts';
import { baseScores, type Fact, factsOf, type Happening, happeningsOf, type RuleReference } from './means.ts';
import { earnedBy, fewestOccurrences, type Occurrences } from './occurrences.ts';
import { worldOf } from './reach.ts';
import { leastStanding, mostStanding } from './standing.ts';
import { plus, pointsOf } from './value.ts';

export type { RuleReference } from './means.ts';

/** The smallest set of facts and occurrences that lifts a score to a threshold. */
export type CheapestWay =
  | {
      readonly verdict: 'reached';
      /** Facts first, then what happens; each by the rules it feeds. */
      readonly steps: readonly WayStep[];
      /** The points it leads to at the least, while nothing is against it that can be avoided. */
      readonly points: number;
      /** Whether no smaller set exists for certain; otherwise none was found. */
      readonly isFewest: boolean;
    }
  | { readonly verdict: 'unreachable' }
  | { readonly verdict: 'unknown' };

/** Something that has to hold, or to happen so many times. */
export interface WayStep {
  readonly what: Condition;
  readonly kind: 'holds' | 'happens';
  readonly times: number;
  /** What must hold when it happens. */
  readonly when?: Condition;
  readonly rules: readonly RuleReference[];
}

/**
 * Facts that stand together and what has to happen how often, so that the score reaches the threshold: the fewest of
 * both together, then the fewest occurrences, then the fewest points, then by the written conditions.
 * `unreachable` is certain. Time passes as needed: a limit `per` some time holds nothing back.
 */
export function cheapestWay(agreement: World, score: string, threshold: number): CheapestWay {
  const world = worldOf(agreement);
  const range = world.ranges?.[score];
  if (range === undefined || (range.max !== undefined && range.max < threshold)) return { verdict: 'unreachable' };
  const bases = baseScores(world, score);
  const facts = factsOf(world, bases);
  const happenings = happeningsOf(world, bases);
  const looked = facts.toSorted((a, b) => b.points - a.points || order(a.key, b.key)).slice(0, FACT_LIMIT);
  const tried = { isExact: facts.length <= FACT_LIMIT };
  let best: Candidate | undefined;
  for (const some of subsetsBySize(looked)) {
    if (best !== undefined && some.length > best.size) break;
    const found = candidate(world, score, threshold, some, happenings, best);
    if (found === undefined) continue;
    if (!found.occurrences.isFewest) tried.isExact = false;
    best = found;
  }
  if (best === undefined || !staysUnder(world, bases, best)) return { verdict: 'unknown' };
  return { verdict: 'reached', steps: stepsOf(best), points: best.points, isFewest: tried.isExact };
}

interface Candidate {
  readonly facts: readonly Fact[];
  readonly standing: ReadonlyMap<string, number>;
  readonly occurrences: Occurrences;
  readonly size: number;
  readonly points: number;
  readonly key: string;
}

/** These facts with the fewest occurrences that are then still needed, if that is better than the best so far. */
function candidate(
  world: World,
  score: string,
  threshold: number,
  facts: readonly Fact[],
  happenings: readonly Happening[],
  best: Candidate | undefined,
): Candidate | undefined {
  const given: readonly Ask[] = facts.map(({ condition }) => ({ condition, holds: true }));
  if (possible(given, world).verdict !== 'yes') return undefined;
  const standing = standingGiven(world, score, given);
  const room = best === undefined ? undefined : best.size - facts.length;
  const occurrences = fewestOccurrences({ world, score, threshold, standing, happenings }, room);
  if (occurrences === undefined) return undefined;
  const found = { ...measured(facts, occurrences), facts, standing, occurrences };
  return isBetter(found, best) ? found : undefined;
}

/** Standing points by score: what the facts assure at the least, less what they cannot avoid. */
function standingGiven(world: World, score: string, given: readonly Ask[]): ReadonlyMap<string, number> {
  return new Map(
    baseScores(world, score).map(({ name, rules }) => {
      const standing = rules.filter((rule) => rule.kind === 'standing');
      const assured = leastStanding(
        standing.filter(({ points }) => points > 0),
        given,
        world,
      );
      return [
        name,
        plus(
          assured,
          mostStanding(
            standing.filter(({ points }) => points < 0),
            given,
            world,
          ),
        ),
      ];
    }),
  );
}

/** Whether, with the last occurrence still to come, every score that must not be above a ceiling is below it. */
function staysUnder(world: World, bases: readonly Score[], { occurrences, standing }: Candidate): boolean {
  const ceilings = bases.flatMap(({ countsWhile }) => ceilingsOf(countsWhile));
  if (ceilings.length === 0 || occurrences.total === 0) return true;
  const before = (last: number) =>
    occurrences.counts.map(({ happening, times }, index) => ({ happening, times: index === last ? times - 1 : times }));
  return occurrences.counts.some((_, last) =>
    ceilings.every(({ score, most }) => pointsOf(world, score, earnedBy(world, standing, before(last))) <= most),
  );
}

function measured(facts: readonly Fact[], { counts, total, points }: Occurrences) {
  const keys = [...facts.map(({ key }) => key), ...counts.map(({ happening }) => happening.key)];
  return { size: facts.length + total, points, key: keys.join('\n') };
}

function isBetter(one: Candidate, other: Candidate | undefined): boolean {
  if (other === undefined) return true;
  const difference =
    one.size - other.size || one.occurrences.total - other.occurrences.total || one.points - other.points;
  return (difference || order(one.key, other.key)) < 0;
}

function stepsOf({ facts, occurrences }: Candidate): readonly WayStep[] {
  const holding = facts.map(({ condition, rules }) => ({ what: condition, kind: 'holds', times: 1, rules }) as const);
  const happening = occurrences.counts.map(({ happening: { each, when, rules }, times }) => {
    return { what: each, kind: 'happens', times, rules, ...(when && { when }) } as const;
  });
  return [...holding, ...happening];
}

/** All subsets, the smaller ones first. */
function* subsetsBySize<T>(list: readonly T[]): Generator<readonly T[]> {
  const masks = Array.from({ length: 2 ** list.length }, (_, mask) => mask);
  const size = (mask: number): number => mask.toString(2).replaceAll('0', '').length;
  for (const mask of masks.toSorted((a, b) => size(a) - size(b) || a - b))
    yield list.filter((_, index) => (mask & (1 << index)) !== 0);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
