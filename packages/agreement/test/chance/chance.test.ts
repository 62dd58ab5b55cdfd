import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChanceInput, chanceOfGoal, type FunnelRate } from '../../src/chance/index.ts';
import { chanceCountedOut, chanceOfAtLeast, type Stage, winsExactly } from './count-out.ts';
import { playOut } from './play-out.ts';

const seed = 20_270_109;
const long = process.env.SLA_LONG !== undefined;
const percent = (value: number) => ({ numerator: Math.round(value * 10), denominator: 1000 });
const certain = (value: number): FunnelRate => ({ value: percent(value) });
const known = (converted: number, of: number): FunnelRate => ({
  value: { numerator: converted, denominator: Math.max(1, of) },
  evidence: { converted, of },
});
const inbound = [certain(2.5), known(540, 3_000), known(216, 540), certain(60), certain(25)];
const stagesOf = (rates: readonly FunnelRate[]): readonly Stage[] =>
  rates.map(({ value, evidence }) => evidence ?? value);

function chance(input: ChanceInput): number {
  const result = chanceOfGoal(input);
  return result.kind === 'chance' ? result.chance : Number.NaN;
}

test('the example of the language: 95,000 visitors for 25 customers a month', () => {
  expect(chanceOfGoal({ volume: 95_000, needed: 25, rates: inbound })).toEqual({
    kind: 'chance',
    chance: 0.575,
    certain: [0, 3, 4],
  });
});

test.each<[string, ChanceInput, number]>([
  ['nothing needed', { volume: 0, needed: 0, rates: inbound }, 1],
  ['more needed than there are', { volume: 5, needed: 6, rates: [] }, 0],
  ['no stage between', { volume: 5, needed: 5, rates: [] }, 1],
  ['all certain to pass', { volume: 5, needed: 5, rates: [certain(100)] }, 1],
  ['nobody passes', { volume: 5, needed: 1, rates: [certain(0), known(1, 2)] }, 0],
  ['one of two at evens', { volume: 2, needed: 1, rates: [certain(50)] }, 0.75],
  ['ten of ten, 2 of 2 seen: 3 ÷ 13', { volume: 10, needed: 10, rates: [known(2, 2)] }, 0.2308],
  [
    'a uniform rate makes each number of wins as likely: 4 ÷ 11',
    { volume: 10, needed: 7, rates: [known(0, 0)] },
    0.3636,
  ],
  ['one win, none seen in n: n ÷ (2n + 1)', { volume: 1_000, needed: 1, rates: [known(0, 1_000)] }, 0.4998],
  ['two uniform rates, one lead: ¼', { volume: 1, needed: 1, rates: [known(0, 0), known(0, 0)] }, 0.25],
])('%s', (_, input, value) => {
  expect(chance(input)).toBe(value);
});

test.each<[string, ChanceInput, object]>([
  [
    'a rate above 100%',
    { volume: 1, needed: 1, rates: [certain(10), certain(101)] },
    { reason: 'rate-out-of-range', at: 1 },
  ],
  [
    'more converted than there were',
    { volume: 1, needed: 1, rates: [{ value: percent(50), evidence: { converted: 3, of: 2 } }] },
    { reason: 'bad-evidence', at: 0 },
  ],
  ['half a lead', { volume: 0.5, needed: 1, rates: [] }, { reason: 'count-out-of-range' }],
  ['a need below nothing', { volume: 1, needed: -1, rates: [] }, { reason: 'count-out-of-range' }],
  ['a volume beyond the arithmetic', { volume: 1e10, needed: 1, rates: [] }, { reason: 'count-out-of-range' }],
])('%s is undetermined', (_, input, problem) => {
  expect(chanceOfGoal(input)).toEqual({ kind: 'undetermined', ...problem });
});

const evidence = fc.nat(12).chain((of) => fc.nat(of).map((converted) => known(converted, of)));
const anyRate = fc.oneof(evidence, fc.integer({ min: 0, max: 100 }).map(certain));

test('agrees in all four decimals with leads counted out stage by stage, in whole numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 14 }),
      fc.nat(14),
      fc.array(anyRate, { maxLength: 4 }),
      (volume, need, rates) => {
        const needed = need % (volume + 1);
        const counted = chanceOfAtLeast(needed, winsExactly(volume, stagesOf(rates)));
        expect(Math.abs(chance({ volume, needed, rates }) - counted)).toBeLessThan(0.000_051);
      },
    ),
    { seed, numRuns: long ? 2_000 : 150 },
  );
});

test.each<[string, ChanceInput]>([
  ['the example', { volume: 95_000, needed: 25, rates: inbound }],
  ['the example, harder', { volume: 95_000, needed: 34, rates: inbound }],
  ['a year of it', { volume: 1_140_000, needed: 300, rates: inbound }],
  [
    'evidence for every stage',
    {
      volume: 20_000,
      needed: 12,
      rates: [known(250, 10_000), known(54, 300), known(21, 54), known(6, 10), known(5, 20)],
    },
  ],
  ['little known of a large volume', { volume: 20_000, needed: 9_000, rates: [known(2, 5)] }],
  ['all of few seen', { volume: 2_000, needed: 1_700, rates: [known(5, 5), known(9, 9)] }],
])('agrees with leads counted out in floating point: %s', (_, input) => {
  const counted = chanceCountedOut(input.volume, input.needed, stagesOf(input.rates));
  expect(Math.abs(chance(input) - counted)).toBeLessThan(0.000_051);
});

// With so many leads only the rates are uncertain: of one uniform rate 1 − q lies above q, of the product of two 1 − q + q log q.
test.each([0.013, 0.1, 0.31, 0.57, 0.9])('a goal much sharper than what is known, at %d of a large volume', (share) => {
  const goal = { volume: 100_000_000, needed: Math.round(100_000_000 * share) };
  expect(chance({ ...goal, rates: [known(0, 0)] })).toBeCloseTo(1 - share, 4);
  const two = 1 - share + share * Math.log(share);
  expect(Math.abs(chance({ ...goal, rates: [known(0, 0), known(0, 0)] }) - two)).toBeLessThan(0.000_06);
});

test('agrees with the funnel played out lead by lead', () => {
  const rates = [known(12, 30), certain(70), known(9, 20)];
  const plays = long ? 400_000 : 10_000;
  for (const needed of [20, 45, 60]) {
    const month = { volume: 400, needed };
    const { every } = playOut({ months: [month], whole: 0, stages: stagesOf(rates) }, plays, seed);
    const value = chance({ ...month, rates });
    expect(Math.abs(value - every)).toBeLessThan(4 * Math.sqrt((value * (1 - value)) / plays));
  }
});

const volumes = fc.integer({ min: 1, max: 5_000 });

test('more leads or a lower need never lower the chance, and the order of the rates is nothing to it', () => {
  fc.assert(
    fc.property(
      volumes,
      fc.nat(500),
      fc.nat(50),
      fc.array(anyRate, { minLength: 1, maxLength: 3 }),
      (volume, needed, more, rates) => {
        const base = chance({ volume, needed, rates });
        expect(base >= 0 && base <= 1).toBe(true);
        expect(chance({ volume: volume + more, needed, rates })).toBeGreaterThanOrEqual(base - 0.0001);
        expect(chance({ volume, needed: needed + more, rates })).toBeLessThanOrEqual(base + 0.0001);
        expect(chance({ volume, needed, rates: [...rates].reverse() })).toBeCloseTo(base, 3);
      },
    ),
    { seed, numRuns: long ? 500 : 25 },
  );
});

test('with very much evidence a rate is as good as certain', () => {
  const much = { volume: 1_000, needed: 405, rates: [known(400_000_000, 1_000_000_000)] };
  expect(chance(much)).toBeCloseTo(chance({ ...much, rates: [certain(40)] }), 3);
});

test('chances have four decimals', () => {
  fc.assert(
    fc.property(volumes, fc.nat(300), evidence, (volume, needed, rate) => {
      expect(String(chance({ volume, needed, rates: [rate] }))).toMatch(/^(0|1|0\.\d{1,4}|[1-9](\.\d)?e-[1-4])$/);
    }),
    { seed, numRuns: 50 },
  );
});
