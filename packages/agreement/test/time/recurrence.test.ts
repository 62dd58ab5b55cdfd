import { describe, expect, it } from 'vitest';
import type { Recurrence } from '../../src/model/calendar.ts';
import { dates, localOf, moments, zoneNamed } from '../../src/time/index.ts';

const base = { start: '2027-01-01', fiscalYear: { year: 2027, starts: '2027-02-01' } };
const between = (recurrence: Recurrence, from: string, to: string, start = base.start) =>
  dates(recurrence, from, to, { ...base, start }).join(' ');
const times: readonly string[] = [];

describe('a recurrence has the dates', () => {
  it.each<readonly [string, Recurrence, string, string, string]>([
    [
      'every Friday',
      { kind: 'weekdays', weekdays: [5], times },
      '2027-03-01',
      '2027-03-20',
      '2027-03-05 2027-03-12 2027-03-19',
    ],
    [
      'every Monday, Thursday',
      { kind: 'weekdays', weekdays: [1, 4], times },
      '2027-03-01',
      '2027-03-08',
      '2027-03-01 2027-03-04 2027-03-08',
    ],
    [
      '4 times every month',
      { kind: 'shares', count: 4, unit: 'month', fiscal: false, times },
      '2027-01-01',
      '2027-02-28',
      '2027-01-08 2027-01-16 2027-01-24 2027-01-31 2027-02-07 2027-02-14 2027-02-21 2027-02-28',
    ],
    [
      'every quarter',
      { kind: 'shares', count: 1, unit: 'quarter', fiscal: false, times },
      '2027-01-01',
      '2027-12-31',
      '2027-03-31 2027-06-30 2027-09-30 2027-12-31',
    ],
    [
      'every fiscal quarter',
      { kind: 'shares', count: 1, unit: 'quarter', fiscal: true, times },
      '2027-01-01',
      '2027-12-31',
      '2027-01-31 2027-04-30 2027-07-31 2027-10-31',
    ],
    [
      'every day',
      { kind: 'shares', count: 1, unit: 'day', fiscal: false, times },
      '2027-02-27',
      '2027-03-01',
      '2027-02-27 2027-02-28 2027-03-01',
    ],
    [
      'every month on first Tuesday',
      { kind: 'ordinal', ordinal: 1, weekday: 2, unit: 'month', fiscal: false, times },
      '2027-01-01',
      '2027-03-31',
      '2027-01-05 2027-02-02 2027-03-02',
    ],
    [
      'every month on last Friday',
      { kind: 'ordinal', ordinal: -1, weekday: 5, unit: 'month', fiscal: false, times },
      '2027-01-01',
      '2027-02-28',
      '2027-01-29 2027-02-26',
    ],
    [
      'every month on fifth Friday',
      { kind: 'ordinal', ordinal: 5, weekday: 5, unit: 'month', fiscal: false, times },
      '2027-01-01',
      '2027-04-30',
      '2027-01-29 2027-04-30',
    ],
    [
      'every month on day 5',
      { kind: 'day', day: 5, unit: 'month', fiscal: false, times },
      '2027-01-06',
      '2027-03-05',
      '2027-02-05 2027-03-05',
    ],
    [
      'every month on day 31',
      { kind: 'day', day: 31, unit: 'month', fiscal: false, times },
      '2027-01-01',
      '2027-04-30',
      '2027-01-31 2027-02-28 2027-03-31 2027-04-30',
    ],
    [
      'every 10 days',
      { kind: 'interval', amount: 10, unit: 'day', times },
      '2027-01-01',
      '2027-02-01',
      '2027-01-11 2027-01-21 2027-01-31',
    ],
    [
      'every 2 weeks',
      { kind: 'interval', amount: 2, unit: 'week', times },
      '2027-03-01',
      '2027-03-31',
      '2027-03-12 2027-03-26',
    ],
    [
      'every 6 months',
      { kind: 'interval', amount: 6, unit: 'month', times },
      '2027-01-01',
      '2028-06-30',
      '2027-07-01 2028-01-01',
    ],
    ['every 0 days', { kind: 'interval', amount: 0, unit: 'day', times }, '2027-01-01', '2027-12-31', ''],
  ])('%s', (_, recurrence, from, to, expected) => {
    expect(between(recurrence, from, to)).toBe(expected);
  });
  it('every month from the 31st, which comes back after February', () => {
    const monthly: Recurrence = { kind: 'interval', amount: 1, unit: 'month', times };
    expect(between(monthly, '2027-02-01', '2027-04-30', '2027-01-31')).toBe('2027-02-28 2027-03-31 2027-04-30');
  });
  it('the same, however late one begins to look', () => {
    const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
    for (const unit of units) {
      const recurrence: Recurrence = { kind: 'interval', amount: 3, unit, times };
      const all = dates(recurrence, '2020-01-31', '2060-12-31', { start: '2020-01-31' });
      const late = dates(recurrence, '2050-01-01', '2060-12-31', { start: '2020-01-31' });
      expect(late).toEqual(all.filter((date) => date >= '2050-01-01'));
    }
  });
  it('none by fiscal periods without a fiscal year', () => {
    const fiscal: Recurrence = { kind: 'day', day: 1, unit: 'quarter', fiscal: true, times };
    expect(dates(fiscal, '2027-01-01', '2027-12-31', { start: '2027-01-01' })).toEqual([]);
  });
});

describe('the moments of a recurrence', () => {
  const zone = zoneNamed('America/New_York') ?? { name: '', since: [], offsets: [] };
  const local = (recurrence: Recurrence) =>
    moments(recurrence, '2027-03-13', '2027-03-15', base, zone).map((instant) => localOf(instant, zone));
  it('are its times on each date, in order', () => {
    expect(local({ kind: 'weekdays', weekdays: [7, 1], times: ['14:00', '08:00'] })).toEqual([
      '2027-03-14T08:00',
      '2027-03-14T14:00',
      '2027-03-15T08:00',
      '2027-03-15T14:00',
    ]);
  });
  it('are the ends of its dates where no time is said', () => {
    expect(local({ kind: 'weekdays', weekdays: [7], times: [] })).toEqual(['2027-03-15T00:00']);
  });
});
