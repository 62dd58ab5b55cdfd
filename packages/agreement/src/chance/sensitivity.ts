import { isUndetermined, type Undetermined } from '../funnel/undetermined.ts';
import { exact, toNumber } from '../number/exact.ts';
import { type ChanceInput, chanceUnder, type Need, unusable } from './chance.ts';
import { type Factor, type FunnelRate, factorsOf, overallLaw } from './factors.ts';
import { meanOf, rateInterval } from './posterior.ts';
import { roundChance } from './round.ts';

/** How far the chance goes with one rate. */
export interface RateSwing {
  /** The rate, counted from 0 at the top. */
  readonly rate: number;
  /** The chance if this rate is the lower end of its interval, all others as uncertain as they are. */
  readonly low: number;
  /** The chance if it is the upper end. */
  readonly high: number;
  /** `high − low`. */
  readonly swing: number;
}

/** The rate that matters most, and by which measure. */
export interface DecisiveRate {
  readonly rate: number;
  /**
   * `swing`: its uncertainty moves the chance most. `interval`: no swing shows in four decimals, and its interval is the
   * widest relative to its mean. `benchmark`: all rates are certain, and it falls furthest short of its benchmark.
   */
  readonly because: 'swing' | 'interval' | 'benchmark';
}

export interface Sensitivity {
  readonly kind: 'sensitivity';
  /** One for each rate with evidence. */
  readonly swings: readonly RateSwing[];
  /** Absent when nothing is uncertain and no rate is below its benchmark. */
  readonly decisive?: DecisiveRate;
}

/** Which rate the chance of the goal hangs on most: where more evidence, or better work, would tell most. */
export function sensitivity({ rates, ...need }: ChanceInput): Sensitivity | Undetermined {
  const problem = unusable(need);
  if (problem !== undefined) return problem;
  const factors = factorsOf(rates);
  if (isUndetermined(factors)) return factors;
  const swings = [...rates.entries()].flatMap(([at, rate]) => swingOf(at, rate, factors, need));
  const decisive = decisiveRate(rates, factors, swings);
  return decisive === undefined ? { kind: 'sensitivity', swings } : { kind: 'sensitivity', swings, decisive };
}

function swingOf(at: number, { evidence }: FunnelRate, factors: readonly Factor[], need: Need): readonly RateSwing[] {
  if (evidence === undefined) return [];
  const ends = rateInterval(evidence);
  const others = overallLaw(factors.with(at, 1));
  const chanceAt = (rate: number) => roundChance(chanceUnder({ ...others, certain: others.certain * rate }, [need]));
  const [low, high] = [chanceAt(ends.low), chanceAt(ends.high)];
  return [{ rate: at, low, high, swing: roundChance(high - low) }];
}

function decisiveRate(
  rates: readonly FunnelRate[],
  factors: readonly Factor[],
  swings: readonly RateSwing[],
): DecisiveRate | undefined {
  if (swings.length === 0) return largest('benchmark', rates.map(shortfall));
  if (swings.some(({ swing }) => swing > 0)) {
    return largest(
      'swing',
      rates.map((_, at) => swings.find(({ rate }) => rate === at)?.swing ?? 0),
    );
  }
  return largest(
    'interval',
    rates.map((rate, at) => relativeWidth(rate, factors[at])),
  );
}

/** The first of the largest; nothing when none is above 0. */
function largest(because: DecisiveRate['because'], sizes: readonly number[]): DecisiveRate | undefined {
  const most = Math.max(0, ...sizes);
  return most > 0 ? { rate: sizes.indexOf(most), because } : undefined;
}

function relativeWidth({ evidence }: FunnelRate, factor: Factor | undefined): number {
  if (evidence === undefined || typeof factor !== 'object') return 0;
  const { low, high } = rateInterval(evidence);
  return (high - low) / meanOf(factor);
}

/** By what part of itself the benchmark is missed; 0 without one. */
function shortfall({ value, benchmark }: FunnelRate): number {
  if (benchmark === undefined || benchmark.value.numerator === 0) return 0;
  return 1 - toNumber(exact(value)) / toNumber(exact(benchmark.value));
}
