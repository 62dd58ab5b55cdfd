import { rateOutOfRange, type Undetermined, undetermined } from '../funnel/undetermined.ts';
import type { ConversionRate } from '../model/goal.ts';
import { exact, toNumber } from '../number/exact.ts';
import { type Beta, isEvidence, posterior } from './posterior.ts';
import { type RateLaw, rateLaw } from './rate-law.ts';

/** What the arithmetic of chances reads of a rate of the funnel. */
export type FunnelRate = Pick<ConversionRate, 'value' | 'evidence' | 'benchmark'>;

/** A rate that is certain, or what is known of one that is not. */
export type Factor = number | Beta;

/** One factor for each rate; evidence speaks where there is any, and the value is taken as certain where there is none. */
export function factorsOf(rates: readonly FunnelRate[]): readonly Factor[] | Undetermined {
  const outOfRange = rateOutOfRange(rates.map((rate) => rate.value));
  if (outOfRange !== undefined) return outOfRange;
  const bad = rates.findIndex(({ evidence }) => evidence !== undefined && !isEvidence(evidence));
  if (bad >= 0) return undetermined('bad-evidence', bad);
  return rates.map(({ value, evidence }) => (evidence === undefined ? toNumber(exact(value)) : posterior(evidence)));
}

/** Which rates are taken as certain because nothing says what they rest on, counted from 0 at the top. */
export function certainRates(rates: readonly FunnelRate[]): readonly number[] {
  return [...rates.entries()].filter(([, rate]) => rate.evidence === undefined).map(([at]) => at);
}

/** The distribution of the rate from the top of the funnel to its end. */
export function overallLaw(factors: readonly Factor[]): RateLaw {
  const certain = factors.filter((factor) => typeof factor === 'number').reduce((total, rate) => total * rate, 1);
  return rateLaw(
    certain,
    factors.filter((factor) => typeof factor === 'object'),
  );
}
