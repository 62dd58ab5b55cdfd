import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ExpectedLeads,
  expected,
  expectedInAll,
  requiredForWins,
  type Undetermined,
} from '../../src/funnel/index.ts';
import type { Ratio } from '../../src/model/ratio.ts';
import { toDecimal } from '../../src/number/index.ts';

const seed = 20_270_104;
const percent = (value: number): Ratio => ({ numerator: Math.round(value * 10), denominator: 1000 });
const inbound = [2.5, 18, 40, 60, 25].map(percent);

test('95,000 visitors a month', () => {
  expect(shown(expected({ volumes: [95_000], rates: inbound }))).toEqual([
    '0: 95000 = 95000',
    '1: 2375 = 2375',
    '2: 427 = 427.5',
    '3: 171 = 171',
    '4: 102 = 102.6',
    '5: 25 = 25.65',
  ]);
});

test('a volume said for a lower stage takes the place of what flows down', () => {
  const volumes = [95_000, undefined, 500];
  expect(shown(expected({ volumes, rates: inbound })).slice(2)).toEqual([
    '2: 500 = 500',
    '3: 200 = 200',
    '4: 120 = 120',
    '5: 30 = 30',
  ]);
});

test('stages above the first volume are unknown', () => {
  expect(shown(expected({ volumes: [undefined, undefined, 10], rates: inbound }))).toEqual([
    '2: 10 = 10',
    '3: 4 = 4',
    '4: 2 = 2.4',
    '5: 0 = 0.6',
  ]);
});

test('a rate of 0% lets nobody through, which is a number', () => {
  expect(shown(expected({ volumes: [10], rates: [percent(0), percent(50)] }))).toEqual([
    '0: 10 = 10',
    '1: 0 = 0',
    '2: 0 = 0',
  ]);
});

test('twelve months together are rounded down once', () => {
  const month = expected({ volumes: [95_000], rates: inbound });
  const months = Array.from({ length: 12 }, () => month).filter((value) => value.kind === 'expected');
  expect(shown(expectedInAll(months)).at(-1)).toBe('5: 307 = 307.8');
});

test('a volume of nobody is a volume', () => {
  expect(shown(expected({ volumes: [0], rates: [percent(50)] }))).toEqual(['0: 0 = 0', '1: 0 = 0']);
});

test.each<[string, Parameters<typeof expected>[0], unknown]>([
  ['no volume', { volumes: [], rates: inbound }, { reason: 'no-volume' }],
  ['no volume said', { volumes: [undefined], rates: inbound }, { reason: 'no-volume' }],
  ['a stage too many', { volumes: [1, 1], rates: [] }, { reason: 'no-volume' }],
  ['half a lead', { volumes: [undefined, 0.5], rates: inbound }, { reason: 'count-out-of-range', at: 1 }],
  ['a rate above 100%', { volumes: [1], rates: [percent(101)] }, { reason: 'rate-out-of-range', at: 0 }],
])('%s is undetermined', (_, input, problem) => {
  expect(expected(input)).toEqual({ kind: 'undetermined', ...Object(problem) });
});

test('months that start at different stages have no sum, nor have none', () => {
  const months = [expected({ volumes: [1], rates: inbound }), expected({ volumes: [undefined, 1], rates: inbound })];
  expect(expectedInAll(months.filter((value) => value.kind === 'expected'))).toMatchObject({ reason: 'no-volume' });
  expect(expectedInAll([])).toMatchObject({ reason: 'no-volume' });
});

const rate = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(99))
  .map(([n, more]) => ({ numerator: n, denominator: n + more }));

// The second way: one product of whole numbers, divided once.
test('whole leads are the volume times all numerators, divided by all denominators', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.array(rate, { maxLength: 8 }), (volume, rates) => {
      const result = expected({ volumes: [volume], rates });
      const numerator = rates.reduce((total, { numerator: n }) => total * BigInt(n), BigInt(volume));
      const denominator = rates.reduce((total, { denominator: d }) => total * BigInt(d), 1n);
      const last = result.kind === 'expected' ? result.stages.at(-1)?.whole : undefined;
      expect(last).toBe(Number(numerator / denominator));
    }),
    { seed },
  );
});

test('what the funnel needs backwards brings the goal forwards', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.array(rate, { maxLength: 6 }), (wins, rates) => {
      const needed = requiredForWins(wins, rates);
      fc.pre(needed.kind === 'required');
      const result = expected({ volumes: [needed.entries[0]], rates });
      const last = result.kind === 'expected' ? (result.stages.at(-1)?.whole ?? -1) : -1;
      expect(last).toBeGreaterThanOrEqual(wins);
    }),
    { seed },
  );
});

function shown(result: ExpectedLeads | Undetermined): readonly string[] {
  if (result.kind === 'undetermined') return [result.reason];
  return result.stages.map(({ stage, whole, exact }) => `${stage}: ${whole} = ${toDecimal(exact, 9, 'floor')}`);
}
