import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  isInPeriod,
  parsePeriod,
  periodAround,
  periodOf,
  periodsBetween,
  periodText,
  rangeOf,
} from '../../src/time/index.ts';

const february = { year: 2027, starts: '2027-02-01' };
const october = { year: 2027, starts: '2026-10-01' };
const april6 = { year: 2027, starts: '2027-04-06' };

describe('a period has the days', () => {
  it.each([
    ['2027-Q3', february, '2027-07-01', '2027-09-30'],
    ['FY2027-Q3', february, '2027-08-01', '2027-10-31'],
    ['FY2027-Q4', february, '2027-11-01', '2028-01-31'],
    ['FY2028-Q1', february, '2028-02-01', '2028-04-30'],
    ['FY2027-Q1', october, '2026-10-01', '2026-12-31'],
    ['FY2027', april6, '2027-04-06', '2028-04-05'],
    ['FY2026', april6, '2026-04-06', '2027-04-05'],
    ['FY2027-12', february, '2028-01-01', '2028-01-31'],
    ['2027-02', february, '2027-02-01', '2027-02-28'],
    ['2028', february, '2028-01-01', '2028-12-31'],
  ])('%s', (text, fiscalYear, from, to) => {
    const period = parsePeriod(text);
    expect(period && rangeOf(period, fiscalYear)).toEqual({ from, to });
    expect(period && periodText(period)).toBe(text);
  });
  it('of no year or without a fiscal year: none', () => {
    expect(rangeOf({ unit: 'quarter', fiscal: true, number: 4 }, february)).toBeUndefined();
    expect(rangeOf({ unit: 'quarter', fiscal: true, year: 2027, number: 4 })).toBeUndefined();
  });
});

it.each(['2027-Q5', '2027-13', 'Q0', 'FY27', '2027-1', 'fiscal', ''])('%s is no period', (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

describe('a day lies in', () => {
  it.each([
    ['2028-01-31', 'fiscal Q4', true],
    ['2027-11-01', 'fiscal Q4', true],
    ['2028-02-01', 'fiscal Q4', false],
    ['2027-12-31', 'Q4', true],
    ['2027-12-31', 'FY2027-Q4', true],
    ['2026-12-31', 'FY2027-Q4', false],
  ])('%s: %s %s', (date, text, expected) => {
    const period = parsePeriod(text);
    expect(period && isInPeriod(date, period, february)).toBe(expected);
  });
  it('no fiscal period without a fiscal year', () => {
    expect(isInPeriod('2027-12-31', { unit: 'quarter', fiscal: true, number: 4 })).toBe(false);
  });
  it('exactly the period that it is in', () => {
    const unit = fc.constantFrom('month', 'quarter', 'year');
    const fiscalYear = fc.constantFrom(undefined, february, october, april6, { year: 2020, starts: '2019-12-31' });
    const property = fc.property(
      fc.integer({ min: 15_000, max: 30_000 }),
      unit,
      fiscalYear,
      (day, unit, fiscalYear) => {
        const period = periodOf(dateOf(day), unit, fiscalYear);
        const range = rangeOf(period, fiscalYear);
        expect(range && range.from <= dateOf(day) && dateOf(day) <= range.to).toBe(true);
        expect(range).toEqual(periodAround(dateOf(day), { unit, ...(fiscalYear ? { fiscalYear } : {}) }));
      },
    );
    fc.assert(property, { numRuns: 2000, seed: 4 });
  });
});

describe('the periods between two days', () => {
  it('are whole, the first and the last too', () => {
    expect(
      periodsBetween('2027-01-15', '2027-03-01', { unit: 'month' }).map(({ from, to }) => `${from} ${to}`),
    ).toEqual(['2027-01-01 2027-01-31', '2027-02-01 2027-02-28', '2027-03-01 2027-03-31']);
  });
  it('are weeks from Monday', () => {
    expect(periodsBetween('2027-03-07', '2027-03-08', { unit: 'week' })).toEqual([
      { from: '2027-03-01', to: '2027-03-07' },
      { from: '2027-03-08', to: '2027-03-14' },
    ]);
  });
  it('are none when the last is before the first', () => {
    expect(periodsBetween('2027-03-07', '2027-03-06', { unit: 'year' })).toEqual([]);
  });
});
