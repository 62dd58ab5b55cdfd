import type { Ratio } from '../model/ratio.ts';
import { exact, toNumber } from '../number/exact.ts';
import type { FunnelRate } from './factors.ts';
import { rateInterval } from './posterior.ts';

/** Where a published figure lies, seen from our own rate. */
export interface BenchmarkComparison {
  /** Below, inside or above the 95% interval of our evidence; for a certain rate `inside` means equal. */
  readonly benchmark: 'below' | 'inside' | 'above';
  /** True when our own rate has no evidence, so that it is compared as a single number. */
  readonly certain: boolean;
}

/** Compares with the interval as it is shown; the benchmark never changes a rate. Precondition: evidence, if any, is valid. */
export function compareBenchmark({ value, evidence }: FunnelRate, benchmark: Ratio): BenchmarkComparison {
  const own = toNumber(exact(value));
  const { low, high } = evidence === undefined ? { low: own, high: own } : rateInterval(evidence);
  const published = toNumber(exact(benchmark));
  const place = published < low ? 'below' : published > high ? 'above' : 'inside';
  return { benchmark: place, certain: evidence === undefined };
}
