import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaStep, incompleteBeta, stirlingError } from '../../src/chance/incomplete-beta.ts';
import { choose } from './count-out.ts';

const seed = 20_270_107;
const xs = [1e-9, 0.01, 0.2, 0.5, 0.77, 0.99, 1 - 1e-9];

test.each(xs)('closed forms at %d', (x) => {
  expect(incompleteBeta(x, 1, 1)).toBeCloseTo(x, 14);
  expect(incompleteBeta(x, 2, 1)).toBeCloseTo(x ** 2, 14);
  expect(incompleteBeta(x, 7, 1)).toBeCloseTo(x ** 7, 14);
  expect(incompleteBeta(x, 1, 5)).toBeCloseTo(1 - (1 - x) ** 5, 14);
  expect(incompleteBeta(x, 2, 2)).toBeCloseTo(3 * x ** 2 - 2 * x ** 3, 14);
  expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 10);
});

test('outside of 0 to 1 nothing or everything lies below', () => {
  expect([-1, 0, 1, 2].map((x) => incompleteBeta(x, 3, 4))).toEqual([0, 0, 1, 1]);
  expect([-1, 0, 1, 2].map((x) => betaStep(x, 3, 4))).toEqual([0, 0, 0, 0]);
});

// The second way: a sum of whole numbers, for whole parameters (NIST DLMF 8.17.5).
function tailCounted(numerator: number, denominator: number, a: number, b: number): number {
  const [pass, all] = [BigInt(numerator), BigInt(denominator)];
  const trials = a + b - 1;
  let [ways, places] = [0n, choose(trials, a)];
  for (let wins = a; wins <= trials; wins += 1) {
    ways += places * pass ** BigInt(wins) * (all - pass) ** BigInt(trials - wins);
    places = (places * BigInt(trials - wins)) / BigInt(wins + 1);
  }
  return Number((ways * 10n ** 30n) / all ** BigInt(trials)) / 1e30;
}

test('agrees with the counted binomial tail', () => {
  const parameter = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), parameter, parameter, (x, a, b) => {
      expect(Math.abs(incompleteBeta(x / 100, a, b) - tailCounted(x, 100, a, b))).toBeLessThan(1e-13);
    }),
    { seed, numRuns: 300 },
  );
});

test.each([
  [40, 217, 325],
  [36, 217, 325],
  [45, 217, 325],
  [18, 241, 1161],
  [3, 30, 900],
])('agrees with it for large parameters too: at %i percent, I(%i, %i)', (x, a, b) => {
  expect(Math.abs(incompleteBeta(x / 100, a, b) - tailCounted(x, 100, a, b))).toBeLessThan(1e-12);
});

test('both tails make one, and it never falls', () => {
  const parameter = fc.double({ min: 1, max: 1e8, noNaN: true });
  // Binary fractions, so that 1 − x is exact.
  const share = fc.nat(2 ** 20).map((parts) => parts / 2 ** 20);
  fc.assert(
    fc.property(share, share, parameter, parameter, (x, y, a, b) => {
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 6);
      const [low, high] = [Math.min(x, y), Math.max(x, y)];
      expect(incompleteBeta(low, a, b)).toBeLessThanOrEqual(incompleteBeta(high, a, b) + 1e-9);
    }),
    { seed, numRuns: 300 },
  );
});

test('the step is what lies between I(a, b) and I(a + 1, b)', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 500 }),
      (x, a, b) => {
        expect(incompleteBeta(x, a, b) - betaStep(x, a, b)).toBeCloseTo(incompleteBeta(x, a + 1, b), 11);
      },
    ),
    { seed },
  );
});

test('the median of equal parameters is a half, even when they are as large as they may be', () => {
  expect(incompleteBeta(0.5, 5e8, 5e8)).toBeCloseTo(0.5, 9);
});

test('the error of Stirling is that of the logarithms of factorials added one by one', () => {
  let logFactorial = 0;
  for (let z = 1; z <= 200; z += 1) {
    const stirling = (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI);
    expect(stirlingError(z)).toBeCloseTo(logFactorial - stirling, 11);
    logFactorial += Math.log(z);
  }
  expect(stirlingError(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI) + 0.5 - 0.5 * Math.log(2 * Math.PI), 13);
});
