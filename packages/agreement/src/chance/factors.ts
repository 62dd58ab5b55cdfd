import { rateOutOfRange, type Undetermined, undetermined } from '../funnel/undetermined.ts';
import type { ConversionRate } from '../model/goal.ts';
import { exact, toNumber } from '../number/exact.ts';
import { type Beta, isEvidence, meanOf, posterior } from './posterior.ts';
import { deviationOf, type RateLaw, rateLaw } from './rate-law.ts';

/** What the arithmetic of chances reads of a rate of the funnel. */
export type FunnelRate = Pick<ConversionRate, 'value' | 'evidence' | 'benchmark'>;

/** A rate that is certain, or what is known of one that is not. */
export type Factor = number | Beta;

/**
 * One factor for each rate; evidence speaks where there is any, and the value is taken as certain where there is none.
 * Kept as long as the rates: several chances are asked of the same.
 */
export function factorsOf(rates: readonly FunnelRate[]): readonly Factor[] | Undetermined {
  const factors = known.get(rates) ?? readFactors(rates);
  known.set(rates, factors);
  return factors;
}

const known = new WeakMap<readonly FunnelRate[], readonly Factor[] | Undetermined>();

function readFactors(rates: readonly FunnelRate[]): readonly Factor[] | Undetermined {
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

/** The distribution of the rate from the top of the funnel to its end; kept as long as the factors. */
export function overallLaw(factors: readonly Factor[]): RateLaw {
  const law = laws.get(factors) ?? rateLaw(certainPart(factors), uncertain(factors));
  laws.set(factors, law);
  return law;
}

const laws = new WeakMap<readonly Factor[], RateLaw>();

/**
 * As `overallLaw`, on grids no finer than it takes: the wins of a volume vary by about √wins whatever the rate is, and
 * what is much finer than that cannot be told apart.
 */
export function roughLaw(factors: readonly Factor[], volume: number, maxSteps: number): RateLaw {
  const unknown = uncertain(factors);
  const wins = volume * certainPart(factors) * unknown.reduce((mean, beta) => mean * meanOf(beta), 1);
  const steps = Math.ceil(2 * deviationOf(unknown) * Math.sqrt(Math.max(1, wins)));
  return rateLaw(certainPart(factors), unknown, Math.min(maxSteps, Math.max(4, steps)));
}

const certainPart = (factors: readonly Factor[]): number =>
  factors.filter((factor) => typeof factor === 'number').reduce((total, rate) => total * rate, 1);

const uncertain = (factors: readonly Factor[]): readonly Beta[] =>
  factors.filter((factor) => typeof factor === 'object');
