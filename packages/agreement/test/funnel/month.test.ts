import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CycleTime,
  cycleInMonths,
  laterMonth,
  monthsBetween,
  resultMonth,
  volumeMonth,
} from '../../src/funnel/index.ts';

const seed = 20_270_106;

test.each<[number, CycleTime['unit'], number]>([
  [60, 'day', 2],
  [45, 'day', 1],
  [46, 'day', 2],
  [15, 'day', 0],
  [16, 'day', 1],
  [365, 'day', 12],
  [6, 'week', 1],
  [2, 'month', 2],
  [1, 'quarter', 3],
  [1, 'year', 12],
  [1_440, 'hour', 2],
  [86_400, 'minute', 2],
  [5_184_000, 'second', 2],
  [0, 'day', 0],
])('a cycle of %d %ss is %i months', (amount, unit, months) => {
  expect(cycleInMonths({ amount, unit })).toBe(months);
});

test('months run over the end of the year', () => {
  expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2027-02', '2027-02')).toEqual(['2027-02']);
  expect(monthsBetween('2027-02', '2027-01')).toEqual([]);
  expect(laterMonth('2027-01', -1)).toBe('2026-12');
  expect(laterMonth('2026-12', 13)).toBe('2028-01');
});

test.each(['2027-13', '2027-00', '2027-1', '27-01', '2027-01-01'])('%s is not a month', (text) => {
  expect(() => laterMonth(text, 0)).toThrow(TypeError);
});

test('every month of volumes has one month of results, and it leads back', () => {
  const cycle = fc.record({ amount: fc.nat(400), unit: fc.constantFrom<CycleTime['unit']>('day', 'week', 'month') });
  fc.assert(
    fc.property(fc.integer({ min: 24_000, max: 24_400 }), fc.option(cycle, { nil: undefined }), (number, time) => {
      const month = `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
      expect(volumeMonth(resultMonth(month, time), time)).toBe(month);
      expect(monthsBetween(month, resultMonth(month, time)).length).toBe(
        time === undefined ? 1 : cycleInMonths(time) + 1,
      );
    }),
    { seed },
  );
});
