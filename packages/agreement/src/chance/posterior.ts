import type { Evidence } from '../model/goal.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { roundRate } from './round.ts';

/** A Beta distribution: what is known of a conversion rate. */
export interface Beta {
  readonly a: number;
  readonly b: number;
}

/** An interval of rates, both ends rounded to six decimals. */
export interface RateInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * What `216 of 540` says of the rate behind it: Beta(1 + 216, 1 + 324), by Bayes' rule from a uniform prior.
 * Precondition: the evidence is valid.
 */
export function posterior({ converted, of }: Evidence): Beta {
  return { a: 1 + converted, b: 1 + of - converted };
}

/** True for whole numbers, no more converted than there were, and few enough for the arithmetic. */
export function isEvidence({ converted, of }: Evidence): boolean {
  return Number.isInteger(converted) && Number.isInteger(of) && converted >= 0 && converted <= of && of <= maxTrials;
}

/** More trials than this would cost accuracy, and no funnel has them. */
export const maxTrials = 1e9;

/** The mean of what is known, rounded to six decimals: (1 + converted) ÷ (2 + of). */
export function posteriorMean(evidence: Evidence): number {
  return roundRate(meanOf(posterior(evidence)));
}

/** The equal-tailed 95% interval: the rate is below it with a chance of 2.5%, and above it with the same. */
export function rateInterval(evidence: Evidence): RateInterval {
  const known = posterior(evidence);
  return { low: roundRate(betaQuantile(known, 0.025)), high: roundRate(betaQuantile(known, 0.975)) };
}

export function meanOf({ a, b }: Beta): number {
  return a / (a + b);
}

/** The x that a Beta variable stays below with the given probability, by halving until no number lies between. */
export function betaQuantile({ a, b }: Beta, probability: number): number {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (incompleteBeta(middle, a, b) < probability) low = middle;
    else high = middle;
  }
}
