import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceByMonth, chanceOfGoal, type FunnelRate } from '../../src/chance/index.ts';
import { everyMonthExactly } from './count-out.ts';
import { playOut } from './play-out.ts';

const seed = 20_270_110;
const long = process.env.SLA_LONG !== undefined;
const percent = (value: number) => ({ numerator: Math.round(value * 10), denominator: 1000 });
const known = (converted: number, of: number): FunnelRate => ({ value: percent(50), evidence: { converted, of } });
const months = (needs: readonly (readonly [volume: number, needed: number])[]) =>
  needs.map(([volume, needed], index) => ({ month: `2027-${String(index + 1).padStart(2, '0')}`, volume, needed }));
const determined = (input: Parameters<typeof chanceByMonth>[0]) => {
  const result = chanceByMonth(input);
  if (result.kind === 'undetermined') throw new Error(result.reason);
  return result;
};

test('certain rates make the months independent', () => {
  const result = chanceByMonth({
    months: months([
      [2, 1],
      [2, 1],
    ]),
    whole: 4,
    rates: [{ value: percent(50) }],
  });
  expect(result).toEqual({
    kind: 'chance-by-month',
    months: [
      { month: '2027-01', chance: 0.75 },
      { month: '2027-02', chance: 0.75 },
    ],
    every: 0.5625,
    total: 0.0625,
    certain: [0],
  });
});

// One lead a month and a uniform rate r: each month ½, both E[r²] = ⅓ and not ¼.
test('a rate that is shared and not known binds the months together', () => {
  const result = chanceByMonth({
    months: months([
      [1, 1],
      [1, 1],
    ]),
    whole: 1,
    rates: [known(0, 0)],
  });
  expect(result).toMatchObject({
    months: [{ chance: 0.5 }, { chance: 0.5 }],
    every: 0.3333,
    total: 0.6667,
    certain: [],
  });
});

test('no months are met for certain', () => {
  expect(chanceByMonth({ months: [], whole: 0, rates: [known(1, 2)] })).toMatchObject({
    months: [],
    every: 1,
    total: 1,
  });
});

test('one month alone is the chance of its goal', () => {
  const rates = [known(12, 30), known(9, 20)];
  const month = { volume: 300, needed: 50 };
  const alone = chanceOfGoal({ ...month, rates });
  const result = determined({ months: [{ month: '2027-01', ...month }], whole: 50, rates });
  expect([result.months[0]?.chance, result.every, result.total]).toEqual(
    Array(3).fill('chance' in alone && alone.chance),
  );
});

test.each([
  ['a month', months([[0.5, 1]]), 1],
  ['the whole', months([[1, 1]]), -1],
  [
    'all volumes together',
    months([
      [6e8, 1],
      [6e8, 1],
    ]),
    1,
  ],
])('%s out of range is undetermined', (_, needs, whole) => {
  expect(chanceByMonth({ months: needs, whole, rates: [] })).toMatchObject({ reason: 'count-out-of-range' });
});

test('bad evidence is undetermined', () => {
  expect(chanceByMonth({ months: [], whole: 0, rates: [known(3, 2)] })).toMatchObject({
    reason: 'bad-evidence',
    at: 0,
  });
});

const need = fc
  .integer({ min: 1, max: 12 })
  .chain((volume) => fc.nat(volume).map((needed) => [volume, needed] as const));
const evidence = fc.nat(15).chain((of) => fc.nat(of).map((converted) => ({ converted, of })));

test('every month agrees with all ways counted out in whole numbers', () => {
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 5 }), evidence, (needs, seen) => {
      const rates = [known(seen.converted, seen.of)];
      const counted = everyMonthExactly(needs, seen);
      expect(Math.abs(determined({ months: months(needs), whole: 0, rates }).every - counted)).toBeLessThan(0.000_051);
    }),
    { seed, numRuns: long ? 2_000 : 60 },
  );
});

test('agrees with the funnel played out lead by lead', () => {
  const plays = long ? 200_000 : 5_000;
  const needs = months([
    [200, 25],
    [250, 33],
    [300, 38],
  ]);
  const rates: FunnelRate[] = [known(12, 30), { value: percent(70) }, known(9, 20)];
  const played = playOut(
    { months: needs, whole: 100, stages: rates.map((rate) => rate.evidence ?? rate.value) },
    plays,
    seed,
  );
  const result = determined({ months: needs, whole: 100, rates });
  const pairs = [
    ...result.months.map(({ chance }, at) => [chance, played.months[at]]),
    [result.every, played.every],
    [result.total, played.total],
  ];
  for (const [chance = Number.NaN, share = Number.NaN] of pairs) {
    expect(Math.abs(chance - share)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / plays));
  }
});

// Chebyshev's sum inequality: with a shared rate each month's chance rises with it, so the months help each other.
test('every month is never likelier than the hardest, and never less likely than independent months', () => {
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 6 }), evidence, evidence, (needs, one, other) => {
      const rates = [known(one.converted, one.of), known(other.converted, other.of)];
      const result = determined({ months: months(needs), whole: 0, rates });
      const chances = result.months.map(({ chance }) => chance);
      expect(result.every).toBeLessThanOrEqual(Math.min(...chances) + 0.0001);
      expect(result.every).toBeGreaterThanOrEqual(chances.reduce((all, chance) => all * chance, 1) - 0.0005);
    }),
    { seed, numRuns: long ? 500 : 25 },
  );
});
