import { partsBelow } from './beta-parts.ts';
import { type Beta, betaQuantile } from './posterior.ts';

/** The distribution of a product of rates, on two grids: the second is twice as fine as the first. */
export interface RateLaw {
  /** The product of the certain rates. */
  readonly certain: number;
  readonly grids: readonly [coarse: GridLaw, fine: GridLaw];
}

/** Grid steps to one standard deviation of the logarithm, on the coarse grid. */
const stepsPerDeviation = 32;
/** What a tail may hold and still be moved onto the last grid point. */
const tail = 1e-10;
/** The most parts a grid step is divided into, for goals that are sharper than the grid. */
const maxParts = 256;

/** The law of `certain × Beta × Beta × …`, all independent. */
export function rateLaw(certain: number, uncertain: readonly Beta[], steps = stepsPerDeviation): RateLaw {
  const step = deviationOf(uncertain) / steps;
  const ranges = uncertain.map(rangeOf);
  return { certain, grids: [productOnGrid(ranges, step), productOnGrid(ranges, step / 2)] };
}

/**
 * The mean of a function of the rate, from 0 to 1. `width` is the least relative change of the rate in which the function may
 * turn from 0 to 1; where the grid is coarser, the function is averaged over the neighbourhood of each point.
 * The error of a grid goes with the square of its step, so a third of the difference of the two grids removes most of it
 * (Richardson's extrapolation); what is left is far below the four decimals that are shown.
 */
export function meanUnder({ certain, grids }: RateLaw, width: number, chanceAt: (rate: number) => number): number {
  const meanOver = (grid: GridLaw) => meanOnGrid(grid, width, (rate) => chanceAt(certain * rate));
  const [coarse, fine] = [meanOver(grids[0]), meanOver(grids[1])];
  return extrapolated(coarse, fine);
}

/** About the standard deviation of the logarithm of a product of rates. It only chooses grids. */
export const deviationOf = (uncertain: readonly Beta[]): number =>
  Math.sqrt(uncertain.reduce((total, beta) => total + logVariance(beta), 0));

/** A rate, and how likely it is. */
export interface RatePoint {
  readonly rate: number;
  readonly weight: number;
}

/** The points of both grids, for what is worked out over several laws at once; means over them are to be extrapolated. */
export const ratePoints = ({ certain, grids }: RateLaw): readonly [coarse: RatePoint[], fine: RatePoint[]] => {
  const pointsOf = ({ step, lowest, weights }: GridLaw): RatePoint[] =>
    Array.from(weights, (weight, at) => ({ weight, rate: certain * Math.min(1, Math.exp(step * (lowest + at))) }));
  return [pointsOf(grids[0]), pointsOf(grids[1])];
};

/** The mean that a third, endlessly fine grid would give (Richardson). */
export const extrapolated = (coarse: number, fine: number): number => fine + (fine - coarse) / 3;

/** A law on a grid that is even in the logarithm: `e^(step · (lowest + i))` has the chance `weights[i]`. */
interface GridLaw {
  readonly step: number;
  readonly lowest: number;
  readonly weights: Float64Array;
}

/** About the variance of log X: (1 − mean) ÷ (mean (a + b + 1)). It only chooses the grid. */
function logVariance({ a, b }: Beta): number {
  return b / (a * (a + b + 1));
}

/** A product of grid points is a grid point, so the laws of the factors are combined by convolution. */
function productOnGrid(factors: readonly Range[], step: number): GridLaw {
  const one: GridLaw = { step, lowest: 0, weights: Float64Array.of(1) };
  return factors.map((factor) => onGrid(factor, step)).reduce(convolve, one);
}

function meanOnGrid({ step, lowest, weights }: GridLaw, width: number, chanceAt: (rate: number) => number): number {
  const parts = Math.min(maxParts, Math.max(1, Math.ceil((2 * step) / width)));
  const rateAt = (fine: number) => Math.min(1, Math.exp(step * (lowest + fine / parts)));
  const spread = spreadOver(weights, parts);
  let mean = 0;
  for (let fine = 0; fine < spread.length; fine += 1) {
    const weight = spread[fine] ?? 0;
    if (weight > unseen) mean += weight * chanceAt(rateAt(fine));
  }
  return mean;
}

/** Weights that, all together, change no digit that is kept. */
const unseen = 1e-14;

/** Each weight divided over the parts of the steps on both sides of its point, the nearer the more; those below the first stay there. */
function spreadOver(weights: Float64Array, parts: number): Float64Array {
  if (parts === 1) return weights;
  const spread = new Float64Array(weights.length * parts);
  for (let index = 0; index < weights.length; index += 1) {
    const share = (weights[index] ?? 0) / (parts * parts);
    for (let part = 1 - parts; part < parts; part += 1) {
      const fine = Math.max(0, index * parts + part);
      spread[fine] = (spread[fine] ?? 0) + share * (parts - Math.abs(part));
    }
  }
  return spread;
}

/** Where, in the logarithm, nearly all of a Beta variable lies. */
interface Range {
  readonly beta: Beta;
  readonly low: number;
  readonly high: number;
}

const rangeOf = (beta: Beta): Range => ({
  beta,
  low: Math.log(betaQuantile(beta, tail)),
  high: Math.log(betaQuantile(beta, 1 - tail)),
});

/**
 * A Beta variable on the grid. What falls between two points is divided between them so that its mean is kept;
 * the mean between them follows from I_x(a + 1, b), which belongs to x times the density.
 */
function onGrid({ beta, low, high }: Range, step: number): GridLaw {
  const lowest = Math.floor(low / step);
  const weights = new Float64Array(Math.min(0, Math.ceil(high / step)) - lowest + 1);
  const { masses, moments } = partsBelow(beta, step, lowest, weights.length);
  for (let index = 0; index < weights.length; index += 1) {
    const [mass = 0, moment = 0] = [masses[index], moments[index]];
    const [lower, here] = [Math.exp(step * (lowest + index - 1)), Math.exp(step * (lowest + index))];
    const upper = index === 0 ? 1 : shareAbove(mass, moment, lower, here);
    weights[index] = mass * upper;
    if (index > 0) weights[index - 1] = (weights[index - 1] ?? 0) + mass * (1 - upper);
  }
  return { step, lowest, weights };
}

function shareAbove(mass: number, moment: number, low: number, high: number): number {
  if (mass <= 0) return 0;
  return Math.min(1, Math.max(0, (moment / mass - low) / (high - low)));
}

function convolve(left: GridLaw, right: GridLaw): GridLaw {
  const [first, second] = [left.weights, right.weights];
  const weights = new Float64Array(first.length + second.length - 1);
  for (let i = 0; i < first.length; i += 1) {
    const weight = first[i] ?? 0;
    for (let j = 0; j < second.length; j += 1) weights[i + j] = (weights[i + j] ?? 0) + weight * (second[j] ?? 0);
  }
  return { step: left.step, lowest: left.lowest + right.lowest, weights };
}
