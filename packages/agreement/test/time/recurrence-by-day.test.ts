import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recurrence, Weekday } from '../../src/model/calendar.ts';
import { dates } from '../../src/time/index.ts';
import { stepDates } from './day-stepper.ts';

const times: readonly string[] = [];
const weekday: fc.Arbitrary<Weekday> = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const longUnit = fc.constantFrom('month', 'quarter', 'year');
const day = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, at]) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10));

const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.uniqueArray(weekday, { minLength: 1 }).map((weekdays) => ({ kind: 'weekdays' as const, weekdays, times })),
  fc
    .record({ amount: fc.integer({ min: 1, max: 40 }), unit })
    .map((one) => ({ kind: 'interval' as const, ...one, times })),
  fc
    .record({ count: fc.integer({ min: 1, max: 40 }), unit: longUnit, fiscal: fc.boolean() })
    .map((one) => ({ kind: 'shares' as const, ...one, times })),
  fc
    .record({ count: fc.integer({ min: 1, max: 9 }), unit: fc.constantFrom('day', 'week') })
    .map((one) => ({ kind: 'shares' as const, ...one, fiscal: false, times })),
  fc
    .record({ day: fc.integer({ min: 1, max: 370 }), unit: longUnit, fiscal: fc.boolean() })
    .map((one) => ({ kind: 'day' as const, ...one, times })),
  fc
    .record({ ordinal: fc.constantFrom(1, 2, 3, 4, 5, -1), weekday, unit: longUnit, fiscal: fc.boolean() })
    .map((one) => ({ kind: 'ordinal' as const, ...one, times })),
);
const fiscalStart = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, at]) => `2027-${String(month).padStart(2, '0')}-${String(at).padStart(2, '0')}`);

const cases = fc.record({ recurrence, from: day, length: fc.integer({ min: 0, max: 800 }), start: day, fiscalStart });
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function bothWays(
  { recurrence, from, length, start, fiscalStart }: Case,
  change: (one: Recurrence) => Recurrence = same,
) {
  const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
  const base = { start, fiscalYear: { year: 2027, starts: fiscalStart } };
  return { worked: dates(recurrence, from, to, base), walked: stepDates(change(recurrence), from, to, base) };
}

const same = (one: Recurrence): Recurrence => one;

test('a recurrence has the dates that a walk from day to day finds', () => {
  let found = 0;
  const numRuns = process.env.SLA_LONG ? 20_000 : 300;
  const property = fc.property(cases, (one) => {
    const { worked, walked } = bothWays(one);
    expect(worked).toEqual(walked);
    found += walked.length;
  });
  fc.assert(property, { numRuns, seed: 20270101 });
  expect(found).toBeGreaterThan(numRuns * 5);
});

test('the walk tells a recurrence that is slightly other apart', () => {
  const other = (one: Recurrence): Recurrence => {
    if (one.kind === 'weekdays') return { ...one, weekdays: one.weekdays.length === 7 ? [1] : [1, 2, 3, 4, 5, 6, 7] };
    if (one.kind === 'interval') return { ...one, amount: one.amount + 1 };
    if (one.kind === 'shares') return { ...one, count: one.count + 1 };
    if (one.kind === 'day') return { ...one, day: one.day > 1 ? one.day - 1 : 2 };
    return { ...one, ordinal: one.ordinal === 1 ? 2 : 1 };
  };
  const told = fc.sample(cases, { numRuns: 200, seed: 1 }).filter((one) => {
    const { worked, walked } = bothWays(one, other);
    return JSON.stringify(worked) !== JSON.stringify(walked);
  });
  expect(told.length).toBeGreaterThan(100);
});
