import { atLeast } from './binomial.ts';
import { extrapolated, type RatePoint } from './rate-law.ts';

/**
 * How many leads are won: `tails[i]` is the chance of at least `first + i · bundle` wins. Few wins are told apart one by
 * one, many in bundles that are small against how much they vary.
 */
export interface WinLaw {
  readonly first: number;
  readonly bundle: number;
  readonly tails: Float64Array;
}

/** Wins, and how likely they are. */
export interface Atom {
  readonly wins: number;
  readonly chance: number;
}

/** Bundles to one standard deviation, and deviations on each side beyond which nothing is looked at. */
const bundlesPerDeviation = 32;
const reach = 8;

/** The wins of a volume at one rate. */
export function winsAt(volume: number, rate: number): WinLaw {
  return winLaw(volume, [{ rate, weight: 1 }], (need) => atLeast(need, volume, rate));
}

/** The wins of a volume at a rate that is not known, from the points of two grids. */
export function winsOver(volume: number, [coarse, fine]: readonly [RatePoint[], RatePoint[]]): WinLaw {
  const meanOn = (points: readonly RatePoint[], need: number) =>
    points.reduce((mean, { rate, weight }) => mean + weight * atLeast(need, volume, rate), 0);
  return winLaw(volume, coarse, (need) => extrapolated(meanOn(coarse, need), meanOn(fine, need)));
}

function winLaw(volume: number, points: readonly RatePoint[], tail: (need: number) => number): WinLaw {
  const mean = points.reduce((sum, { rate, weight }) => sum + weight * rate * volume, 0);
  const variance = points.reduce(
    (sum, { rate, weight }) => sum + weight * (volume * rate * (1 - rate) + (volume * rate - mean) ** 2),
    0,
  );
  const deviation = Math.sqrt(variance);
  // The tails of a few wins are longer than those of a normal law: Bernstein's linear term.
  const far = reach * deviation + 32;
  const first = Math.max(0, Math.floor(mean - far));
  const bundle = Math.max(1, Math.floor(deviation / bundlesPerDeviation));
  const steps = Math.ceil((Math.min(volume, Math.ceil(mean + far)) + 1 - first) / bundle);
  return { first, bundle, tails: Float64Array.from({ length: steps + 1 }, (_, at) => tail(first + at * bundle)) };
}

/** The chance of at least so many wins; inside a bundle its wins count as equally likely. */
export function tailOf({ first, bundle, tails }: WinLaw, need: number): number {
  const at = (need - first) / bundle;
  if (at <= 0) return need <= 0 ? 1 : (tails[0] ?? 1);
  const below = Math.floor(at);
  const [upper = 0, lower = 0] = [tails[below], tails[below + 1]];
  return upper + (lower - upper) * (at - below);
}

/** Every number of wins that is likely enough to matter; a bundle stands at its middle. */
export function atomsOf({ first, bundle, tails }: WinLaw): readonly Atom[] {
  return Array.from(tails, (tail, at) => ({
    wins: first + at * bundle + (bundle - 1) / 2,
    chance: (at === 0 ? 1 : tail) - (tails[at + 1] ?? 0),
  })).filter(({ chance }) => Math.abs(chance) > negligible);
}

const negligible = 1e-12;
