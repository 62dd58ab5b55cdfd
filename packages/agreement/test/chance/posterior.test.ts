import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incompleteBeta } from '../../src/chance/incomplete-beta.ts';
import {
  betaQuantile,
  compareBenchmark,
  isEvidence,
  maxTrials,
  posterior,
  posteriorMean,
  rateInterval,
} from '../../src/chance/index.ts';

const seed = 20_270_108;
const percent = (value: number) => ({ numerator: Math.round(value * 10), denominator: 1000 });
const six = (value: number) => Math.round(value * 1e6) / 1e6;

test('216 of 540 is Beta(217, 325)', () => {
  expect(posterior({ converted: 216, of: 540 })).toEqual({ a: 217, b: 325 });
  expect(posteriorMean({ converted: 216, of: 540 })).toBe(six(217 / 542));
  // The ends agree with scipy.stats.beta.ppf, SciPy being an implementation of its own.
  expect(rateInterval({ converted: 216, of: 540 })).toEqual({ low: 0.359523, high: 0.441912 });
});

// Inverted by hand: Beta(1, 1) is x, Beta(a, 1) is x^a, Beta(1, b) is 1 − (1 − x)^b.
test.each([
  ['no evidence is uniform', 0, 0, 0.025, 0.975],
  ['1 of 1', 1, 1, 0.025 ** (1 / 2), 0.975 ** (1 / 2)],
  ['9 of 9', 9, 9, 0.025 ** (1 / 10), 0.975 ** (1 / 10)],
  ['0 of 1', 0, 1, 1 - 0.975 ** (1 / 2), 1 - 0.025 ** (1 / 2)],
  ['0 of 99', 0, 99, 1 - 0.975 ** (1 / 100), 1 - 0.025 ** (1 / 100)],
  // 3x² − 2x³ = p has the root ½ − sin(arcsin(1 − 2p) ÷ 3).
  ['1 of 2', 1, 2, 0.5 - Math.sin(Math.asin(0.95) / 3), 0.5 + Math.sin(Math.asin(0.95) / 3)],
])('%s', (_, converted, of, low, high) => {
  expect(rateInterval({ converted, of })).toEqual({ low: six(low), high: six(high) });
});

const evidence = fc.nat(3000).chain((of) => fc.nat(of).map((converted) => ({ converted, of })));

test('a quantile has its probability below it', () => {
  fc.assert(
    fc.property(evidence, fc.integer({ min: 1, max: 999 }), (known, thousandths) => {
      const beta = posterior(known);
      expect(incompleteBeta(betaQuantile(beta, thousandths / 1000), beta.a, beta.b)).toBeCloseTo(thousandths / 1000, 9);
    }),
    { seed },
  );
});

test('the interval encloses the mean, mirrors, and narrows with four times the evidence', () => {
  fc.assert(
    fc.property(evidence, ({ converted, of }) => {
      const { low, high } = rateInterval({ converted, of });
      const mean = posteriorMean({ converted, of });
      expect(low <= mean && mean <= high).toBe(true);
      const mirrored = rateInterval({ converted: of - converted, of });
      expect(mirrored.low).toBeCloseTo(1 - high, 5);
      expect(mirrored.high).toBeCloseTo(1 - low, 5);
      fc.pre(of > 0);
      const more = rateInterval({ converted: converted * 4, of: of * 4 });
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
    { seed },
  );
});

test.each([
  [0, 0, true],
  [540, 540, true],
  [541, 540, false],
  [-1, 540, false],
  [1.5, 540, false],
  [1, Number.POSITIVE_INFINITY, false],
  [1, maxTrials, true],
  [1, maxTrials + 1, false],
])('%d of %d is evidence: %s', (converted, of, is) => {
  expect(isEvidence({ converted, of })).toBe(is);
});

test.each([
  [13, 'below'],
  [40, 'inside'],
  [35.9, 'below'],
  [36, 'inside'],
  [44.1, 'inside'],
  [44.2, 'above'],
] as const)('a benchmark of %d percent lies %s the interval of 216 of 540', (benchmark, place) => {
  const rate = { value: percent(40), evidence: { converted: 216, of: 540 } };
  expect(compareBenchmark(rate, percent(benchmark))).toEqual({ benchmark: place, certain: false });
});

test.each([
  [59, 'below'],
  [60, 'inside'],
  [61, 'above'],
] as const)('a benchmark of %d percent lies %s a certain 60 percent', (benchmark, place) => {
  expect(compareBenchmark({ value: percent(60) }, percent(benchmark))).toEqual({ benchmark: place, certain: true });
});
