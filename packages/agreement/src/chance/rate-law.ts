import { betaStep, incompleteBeta } from './incomplete-beta.ts';
import { type Beta, betaQuantile, meanOf } from './posterior.ts';

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
  return { certain, grids: [productOnGrid(uncertain, step), productOnGrid(uncertain, step / 2)] };
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
function productOnGrid(factors: readonly Beta[], step: number): GridLaw {
  const one: GridLaw = { step, lowest: 0, weights: Float64Array.of(1) };
  return factors.map((beta) => onGrid(beta, step)).reduce(convolve, one);
}

function meanOnGrid({ step, lowest, weights }: GridLaw, width: number, chanceAt: (rate: number) => number): number {
  const parts = Math.min(maxParts, Math.max(1, Math.ceil((2 * step) / width)));
  const rateAt = (fine: number) => Math.min(1, Math.exp(step * (lowest + fine / parts)));
  const values = Float64Array.from({ length: (weights.length + 1) * parts }, (_, fine) => chanceAt(rateAt(fine)));
  let mean = 0;
  for (const [index, weight] of weights.entries()) {
    for (let part = 1 - parts; part < parts; part += 1) {
      const share = (parts - Math.abs(part)) / (parts * parts);
      mean += weight * share * (values[Math.max(0, index * parts + part)] ?? 0);
    }
  }
  return mean;
}

/**
 * A Beta variable on the grid. What falls between two points is divided between them so that its mean is kept;
 * the mean between them follows from I_x(a + 1, b), which belongs to x times the density.
 */
function onGrid(beta: Beta, step: number): GridLaw {
  const lowest = Math.floor(Math.log(betaQuantile(beta, tail)) / step);
  const highest = Math.min(0, Math.ceil(Math.log(betaQuantile(beta, 1 - tail)) / step));
  const weights = new Float64Array(highest - lowest + 1);
  let below = { x: 0, mass: 0, moment: 0 };
  for (let index = 0; index < weights.length; index += 1) {
    const here = upTo(Math.exp(step * (lowest + index)), beta, index === weights.length - 1);
    const mass = here.mass - below.mass;
    const upper = index === 0 ? 1 : shareAbove(mass, here.moment - below.moment, below.x, here.x);
    weights[index] = mass * upper;
    if (index > 0) weights[index - 1] = (weights[index - 1] ?? 0) + mass * (1 - upper);
    below = here;
  }
  return { step, lowest, weights };
}

/** Chance and first moment of the part of the distribution up to x; all of it at the last point. */
function upTo(
  x: number,
  beta: Beta,
  isLast: boolean,
): { readonly x: number; readonly mass: number; readonly moment: number } {
  const mean = meanOf(beta);
  if (isLast) return { x, mass: 1, moment: mean };
  const mass = incompleteBeta(x, beta.a, beta.b);
  return { x, mass, moment: mean * (mass - betaStep(x, beta.a, beta.b)) };
}

function shareAbove(mass: number, moment: number, low: number, high: number): number {
  if (mass <= 0) return 0;
  return Math.min(1, Math.max(0, (moment / mass - low) / (high - low)));
}

function convolve(left: GridLaw, right: GridLaw): GridLaw {
  const weights = new Float64Array(left.weights.length + right.weights.length - 1);
  for (const [i, weight] of left.weights.entries()) {
    for (const [j, other] of right.weights.entries()) weights[i + j] = (weights[i + j] ?? 0) + weight * other;
  }
  return { step: left.step, lowest: left.lowest + right.lowest, weights };
}
