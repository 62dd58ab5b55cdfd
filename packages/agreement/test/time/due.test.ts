import { describe, expect, it } from 'vitest';
import type { Calendar, Duration, DurationUnit } from '../../src/model/calendar.ts';
import * as time from '../../src/time/index.ts';

/** The calendar of LANGUAGE.md's example. */
const office: Calendar = {
  name: 'Office',
  timezone: 'America/New_York',
  week: [
    ...([1, 2, 3, 4] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:30' })),
    { weekday: 5, from: '09:00', to: '16:00' },
  ],
  holidays: [
    {
      country: 'US',
      source: 'test',
      dates: [
        { date: '2027-02-15', name: "Washington's Birthday" },
        { date: '2027-11-25', name: 'Thanksgiving Day' },
        { date: '2027-11-26', name: 'also a holiday here' },
      ],
    },
  ],
  closed: [{ from: '2027-12-24', to: '2027-12-31', label: 'Winter break' }],
  open: [{ date: '2027-11-26', hours: [{ from: '09:00', to: '13:00' }] }],
};
const table = time.workingTable(office, '2026-12-01', '2028-03-31');

const units: readonly string[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
const isUnit = (text: string): text is DurationUnit => units.includes(text);

function duration(text: string): Duration {
  const [amount = '', ...words] = text.split(' ');
  const unit = (words.at(-1) ?? '').replace(/s$/, '');
  if (!isUnit(unit)) throw new Error(text);
  return { amount: Number(amount), unit, business: words[0] === 'business' };
}
const at = (local: string) => time.instantOf(local, table.zone) ?? Number.NaN;
const local = (answer: number | time.Outside) => (answer === 'outside' ? answer : time.localOf(answer, table.zone));

describe('within D', () => {
  it.each([
    // The scenario of LANGUAGE.md: a demo on Friday evening.
    ['2027-03-05 18:10', '5 business minutes', '2027-03-08T09:05'],
    ['2027-03-05 18:10', '1 business day', '2027-03-08T17:30'],
    // Business hours that run out exactly at closing are due at closing.
    ['2027-03-08 15:30', '2 business hours', '2027-03-08T17:30'],
    ['2027-03-08 15:30:01', '2 business hours', '2027-03-09T09:00:01'],
    ['2027-03-08 09:00', '8.5 business hours', '2027-03-08T17:30'],
    ['2027-03-12 15:00', '4 business hours', '2027-03-15T12:00'],
    ['2027-03-06 12:00', '90 business seconds', '2027-03-08T09:01:30'],
    // Business days: the closing of the Nth to open after the start.
    ['2027-03-08 08:59', '1 business day', '2027-03-08T17:30'],
    ['2027-03-08 09:00', '1 business day', '2027-03-09T17:30'],
    ['2027-03-11 10:00', '1 business day', '2027-03-12T16:00'],
    ['2027-03-11 10:00', '2 business days', '2027-03-15T17:30'],
    ['2027-02-12 10:00', '1 business day', '2027-02-16T17:30'], // over a holiday
    ['2027-11-24 10:00', '1 business day', '2027-11-26T13:00'], // a half day that wins over a holiday
    ['2027-12-23 10:00', '1 business day', '2028-01-03T17:30'], // over the winter break
    // Plain days end at the same local time, hours are exact, through the changes on 14 March and 7 November.
    ['2027-03-13 12:00', '1 day', '2027-03-14T12:00'],
    ['2027-03-13 12:00', '24 hours', '2027-03-14T13:00'],
    ['2027-11-06 12:00', '1 day', '2027-11-07T12:00'],
    ['2027-11-06 12:00', '24 hours', '2027-11-07T11:00'],
    ['2027-03-13 02:30', '1 day', '2027-03-14T03:30'], // 02:30 is skipped
    ['2027-03-07 02:30', '1 week', '2027-03-14T03:30'],
    // Months end on the last day of a shorter month.
    ['2027-01-31 10:00', '1 month', '2027-02-28T10:00'],
    ['2027-11-30 10:00', '1 quarter', '2028-02-29T10:00'],
    ['2028-02-29 10:00', '1 year', '2029-02-28T10:00'],
    ['2027-03-08 10:00', '0 business days', '2027-03-08T10:00'],
    // Not measurable, or beyond the table.
    ['2027-03-08 10:00', '1 business week', 'outside'],
    ['2027-03-08 10:00', '1.5 days', 'outside'],
    ['2027-03-08 10:00', '-1 hours', 'outside'],
    ['2028-03-31 10:00', '1 business day', 'outside'],
  ])('from %s: %s', (start, text, expected) => {
    expect(local(time.due(at(start), duration(text), table))).toBe(expected);
  });
});

describe('over D, and day n', () => {
  it.each([
    ['2027-03-05 18:10', '10 business days', '2027-03-19T16:00'], // day 1 is Monday
    ['2027-03-05 15:59', '1 business day', '2027-03-05T16:00'],
    ['2027-03-05 16:00', '1 business day', '2027-03-08T17:30'], // no time is left at closing
    ['2027-03-05 07:00', '2 business days', '2027-03-08T17:30'],
    ['2027-03-05 18:10', '3 days', '2027-03-08T00:00'], // Friday, Saturday, Sunday
    ['2027-03-05 18:10', '2 weeks', '2027-03-19T00:00'],
    ['2027-03-05 18:10', '48 hours', '2027-03-07T18:10'],
    ['2027-03-05 18:10', '1 business hour', '2027-03-08T10:00'],
  ])('from %s over %s', (start, text, expected) => {
    expect(local(time.windowEnd(at(start), duration(text), table))).toBe(expected);
  });
  it('finds day 10 of a cadence', () => {
    const day = time.nthBusinessDayFrom(table, at('2027-03-05 18:10'), 10);
    expect(day).toMatchObject({ date: '2027-03-19', opens: at('2027-03-19 09:00'), closes: at('2027-03-19 16:00') });
  });
  it('finds a plain day, the day of the start being day 1', () => {
    expect(time.nthPlainDayFrom(at('2027-03-13 18:10'), 2, table.zone)).toEqual({
      date: '2027-03-14',
      opens: at('2027-03-14 00:00'),
      closes: at('2027-03-15 00:00'),
    });
  });
});

describe('D apart', () => {
  it.each([
    ['2027-03-08 10:00', '2 business days', '2027-03-10T09:00'],
    ['2027-03-08 08:00', '2 business days', '2027-03-10T09:00'], // before the opening is the same day
    ['2027-03-08 17:30', '2 business days', '2027-03-10T09:00'], // at closing too
    ['2027-03-08 21:00', '2 business days', '2027-03-10T09:00'], // and in the evening
    ['2027-03-06 12:00', '2 business days', '2027-03-09T09:00'], // a Saturday belongs to the Friday
    ['2027-03-08 10:00', '1 business day', '2027-03-09T09:00'],
    ['2027-03-08 15:00', '4 business hours', '2027-03-09T10:30'],
    ['2027-03-08 13:30', '4 business hours', '2027-03-08T17:30'],
    ['2027-03-08 15:00', '2 days', '2027-03-10T15:00'],
  ])('after %s, %s: from %s', (act, text, expected) => {
    expect(local(time.earliestAfter(at(act), duration(text), table))).toBe(expected);
  });
  it.each([
    ['2027-03-08 17:00', '2027-03-10 08:00', '2 business days', true],
    ['2027-03-08 09:00', '2027-03-09 17:30', '2 business days', false],
    ['2027-03-08 09:00', '2027-03-08 13:00', '4 business hours', true],
    ['2027-03-08 09:00', '2027-03-08 12:59', '4 business hours', false],
  ])('%s and %s are %s apart: %s', (a, b, text, expected) => {
    expect(time.areApart(at(a), at(b), duration(text), table)).toBe(expected);
  });
});

it('counts what is done in a night shift to the day on which the shift began', () => {
  const nights = ([1, 2, 3] as const).map((weekday) => ({ weekday, from: '22:00', to: '06:00' }));
  const night = time.workingTable({ ...office, week: nights }, '2027-03-01', '2027-03-31');
  const next = (act: string) => local(time.earliestAfter(at(act), duration('1 business day'), night));
  expect([next('2027-03-09 02:00'), next('2027-03-09 06:00')]).toEqual(['2027-03-09T22:00', '2027-03-09T22:00']);
  expect(next('2027-03-09 12:00')).toBe('2027-03-10T22:00'); // the day of the shift that begins in the evening
});

describe('D as a length', () => {
  it.each([
    ['2027-03-08 11:00', '1 business day', '2027-03-09T11:00'], // 8.5 hours
    ['2027-03-12 11:00', '1 business day', '2027-03-15T11:00'], // Friday has 7 hours
    ['2027-03-11 11:00', '1 business day', '2027-03-12T11:00'], // Thursday has 8.5 hours, 2 of them on Friday
    ['2027-03-11 11:00', '2 business days', '2027-03-15T11:00'],
    ['2027-03-06 11:00', '1 business day', '2027-03-08T17:30'],
    ['2027-03-08 11:00', '4 business hours', '2027-03-08T15:00'],
    ['2027-03-08 11:00', '2 days', '2027-03-10T11:00'],
  ])('from %s, %s ends', (start, text, expected) => {
    expect(local(time.lengthEnd(at(start), duration(text), table))).toBe(expected);
  });
  it.each([
    ['2027-03-09 11:00', '1 business day', '2027-03-08T11:00'],
    ['2027-03-09 10:00', '2 business hours', '2027-03-08T16:30'],
    ['2027-03-09 10:00', '1 business hour', '2027-03-09T09:00'],
    ['2027-03-31 10:00', '1 month', '2027-02-28T10:00'],
    ['2027-03-14 12:00', '24 hours', '2027-03-13T11:00'],
    ['2027-03-14 12:00', '1 day', '2027-03-13T12:00'],
    ['2027-03-06 12:00', '1 business day', '2027-03-05T09:00'],
  ])('back from %s, %s begins', (end, text, expected) => {
    expect(local(time.lengthStart(at(end), duration(text), table))).toBe(expected);
  });
});

describe('by D before a date', () => {
  it.each([
    ['2027-03-12', '1 business day', '2027-03-11T17:30'],
    ['2027-03-12', '3 business days', '2027-03-09T17:30'],
    ['2027-03-15', '1 business day', '2027-03-12T16:00'],
    ['2027-03-14', '1 business day', '2027-03-12T16:00'],
    ['2027-02-16', '1 business day', '2027-02-12T16:00'], // over a holiday
    ['2027-03-12', '3 days', '2027-03-10T00:00'], // the end of the ninth
    ['2027-03-31', '1 month', '2027-03-01T00:00'], // the end of 28 February
    ['2027-03-15', '2 business hours', '2027-03-12T14:00'],
    ['2027-03-15', '12 hours', '2027-03-14T12:00'],
    ['2027-02-30', '1 day', 'outside'],
    ['', '1 day', 'outside'],
  ])('%s: %s', (date, text, expected) => {
    expect(local(time.dueBeforeDate(date, duration(text), table))).toBe(expected);
  });
  it.each([
    ['2027-03-15 13:00', '4 business hours', '2027-03-15T09:00'],
    ['2027-03-15 13:00', '5 business hours', '2027-03-12T15:00'],
    ['2027-03-15 13:00', '1 business day', '2027-03-12T16:00'],
    ['2027-03-15 13:00', '2 days', '2027-03-13T13:00'],
    ['2027-03-14 13:00', '24 hours', '2027-03-13T12:00'],
  ])('and time %s: %s', (instant, text, expected) => {
    expect(local(time.dueBefore(at(instant), duration(text), table))).toBe(expected);
  });
});

it('writes a duration as it is read', () => {
  for (const text of ['4 business hours', '1 day', '1 business minute', '30 days']) {
    expect(time.durationText(duration(text))).toBe(text);
  }
});
