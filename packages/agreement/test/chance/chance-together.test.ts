import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOfEvery, chanceOfGoal, chanceTogether, type SharedNeed, type Source } from '../../src/index.ts';
import { exact } from '../../src/number/exact.ts';
import type { Stage } from './count-out.ts';
import { winsExactly } from './count-out.ts';

const seed = 20_270_101;
const long = process.env.SLA_LONG !== undefined;

const source = (stage: Stage, worth = 1): Source => ({ rates: [rateOf(stage)], worth: exact(worth) });
const rateOf = (stage: Stage) =>
  'converted' in stage
    ? { value: { numerator: stage.converted, denominator: stage.of || 1 }, evidence: stage }
    : { value: stage };
const need = (volumes: readonly number[], amount: number): SharedNeed => ({ volumes, amount: exact(amount) });

/** All ways in which the wins of all sources add up, one by one, from laws that were counted out in whole numbers. */
function countedOut(stages: readonly Stage[], worths: readonly number[], { volumes }: SharedNeed, amount: number) {
  let sums = new Map([[0, 1]]);
  for (const [at, stage] of stages.entries()) {
    const law = winsExactly(volumes[at] ?? 0, [stage]).map((weight) => Number(weight) / 1e40);
    const next = new Map<number, number>();
    for (const [sum, chance] of sums)
      for (const [wins, own] of law.entries()) {
        const value = sum + wins * (worths[at] ?? 1);
        next.set(value, (next.get(value) ?? 0) + chance * own);
      }
    sums = next;
  }
  return [...sums].filter(([sum]) => sum >= amount).reduce((total, [, chance]) => total + chance, 0);
}

const half = { numerator: 1, denominator: 2 };

describe('what several bring adds up', () => {
  test('two coins bring at least one head in three of four cases, and what one lacks the other brings', () => {
    expect(chanceTogether([source(half), source(half)], need([1, 1], 1))).toBe(0.75);
  });
  test('two that each bring all are as good as certain', () => {
    expect(chanceTogether([source(half), source(half)], need([1_000, 1_000], 500))).toBe(1);
  });
  test('wins of different worth count as what they bring', () => {
    // Of 3 and 2: at least 3 comes of the first alone, whatever the second does.
    expect(chanceTogether([source(half, 3), source(half, 2)], need([1, 1], 3))).toBe(0.5);
  });
  test('one alone has the chance of its own', () => {
    const rates = [rateOf({ converted: 60, of: 240 })];
    const alone = chanceOfGoal({ rates, volume: 40, needed: 10 });
    expect(chanceTogether([{ rates, worth: exact(1) }], need([40], 10))).toBe(
      alone.kind === 'chance' ? alone.chance : undefined,
    );
  });
  test('a volume too large to count is told', () => {
    expect(chanceTogether([source(half)], need([2e9], 1))).toMatchObject({ reason: 'count-out-of-range' });
  });
});

const stage = fc.oneof(
  fc.nat(15).chain((of) => fc.nat(of).map((converted) => ({ converted, of }))),
  fc.integer({ min: 0, max: 10 }).map((numerator) => ({ numerator, denominator: 10 })),
);

test('agrees with all ways counted out', () => {
  const each = fc.record({ stage, volume: fc.integer({ min: 1, max: 12 }), worth: fc.integer({ min: 1, max: 7 }) });
  fc.assert(
    fc.property(fc.array(each, { minLength: 1, maxLength: 3 }), fc.nat(60), (all, amount) => {
      const shared = need(
        all.map(({ volume }) => volume),
        amount,
      );
      const worths = all.map(({ worth }) => worth);
      const stages = all.map((one) => one.stage);
      const chance = chanceTogether(
        all.map((one) => source(one.stage, one.worth)),
        shared,
      );
      expect(Math.abs(Number(chance) - countedOut(stages, worths, shared, amount))).toBeLessThan(0.000_3);
    }),
    { seed, numRuns: long ? 1_000 : 40 },
  );
});

test('a single month has the chance of the whole, though it is worked out over combinations of rates', () => {
  const sources = [source({ converted: 60, of: 240 }, 3), source({ converted: 12, of: 30 }, 2)];
  const one = need([40, 30], 50);
  expect(Number(chanceOfEvery(sources, [one]))).toBeCloseTo(Number(chanceTogether(sources, one)), 3);
});

test('months with certain rates are independent; months with unknown rates help each other', () => {
  const once = need([4, 4], 4);
  const certain = [source(half), source(half)];
  const alone = Number(chanceTogether(certain, once));
  expect(Number(chanceOfEvery(certain, [once, once]))).toBeCloseTo(alone ** 2, 3);
  const unknown = [source({ converted: 5, of: 10 }), source({ converted: 5, of: 10 })];
  expect(Number(chanceOfEvery(unknown, [once, once]))).toBeGreaterThan(Number(chanceTogether(unknown, once)) ** 2);
});

test('too many combinations of rates are not looked at', () => {
  const sources = Array.from({ length: 6 }, () => source({ converted: 60, of: 240 }));
  expect(chanceOfEvery(sources, [need([40, 40, 40, 40, 40, 40], 60)])).toBeUndefined();
});
