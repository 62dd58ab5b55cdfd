import { currencyCodes } from '@sla/agreement';
import { describe, expect, it } from 'vitest';
import {
  type Literal,
  parseCount,
  parseDate,
  parseDateTime,
  parseDuration,
  parseMoney,
  parseNumber,
  parsePercent,
  parsePeriod,
  parseTime,
  parseTimeRange,
} from '../../src/parse/literals.ts';
import { parseSla } from '../../src/parse/parse.ts';

const shown = <Value>(literal: Literal<Value>): unknown => ('value' in literal ? literal.value : literal.problem);

describe('literals', () => {
  it.each([
    ['1,200', '1200'],
    ['+50', '50'],
    ['-2.50', '-2.5'],
    ['-0', '0'],
    ['007', '7'],
    ['0.0', '0'],
    ['1234567890123456789012345.6', '1234567890123456789012345.6'],
    ['', "'' is no number."],
  ])('number %s', (raw, value) => expect(shown(parseNumber(raw))).toBe(value));

  it.each([
    ['1,200', 1200],
    ['0', 0],
    ['2.5', "'2.5' is no whole number."],
    ['-1', "'-1' is no whole number."],
    ['99999999999999999999', '99999999999999999999 is more than can be counted.'],
  ])('count %s', (raw, value) => expect(shown(parseCount(raw))).toBe(value));

  it.each([
    ['2.5%', '2.5'],
    ['40 %', '40'],
    ['-0.50%', '-0.5'],
  ])('percentage %s', (raw, value) => expect(shown(parsePercent(raw))).toBe(value));

  it.each([
    ['500,000 USD', '500000', 'USD'],
    ['1.2M EUR', '1200000', 'EUR'],
    ['1.2345678M EUR', '1234567.8', 'EUR'],
    ['12k USD', '12000', 'USD'],
    ['0.5B USD', '500000000', 'USD'],
    ['99.90 USD', '99.9', 'USD'],
    ['-5 USD', '-5', 'USD'],
  ])('money %s', (raw, amount, currency) => expect(shown(parseMoney(raw))).toEqual({ amount, currency }));

  it.each([
    ['4 business hours', 4, 'hour', true],
    ['1 day', 1, 'day', false],
    ['1,000  minutes', 1000, 'minute', false],
    ['1.5 hours', 1.5, 'hour', false],
    ['10\tbusiness\tdays', 10, 'day', true],
  ])('duration %s', (raw, amount, unit, business) => {
    expect(shown(parseDuration(raw))).toEqual({ amount, unit, business });
  });

  it.each([
    ['2027-03-31', '2027-03-31'],
    ['2028-02-29', '2028-02-29'],
    ['2027-02-29', '2027-02-29 is no date: that month has 28 days.'],
    ['2027-13-01', '2027-13-01 is no date: a year has months 01 to 12.'],
    ['2027-04-31', '2027-04-31 is no date: that month has 30 days.'],
    ['2027-00-10', '2027-00-10 is no date: a year has months 01 to 12.'],
    ['2027-3-1', 'Write the date 2027-3-1 as 2027-03-01.'],
  ])('date %s', (raw, value) => expect(shown(parseDate(raw))).toBe(value));

  it.each([
    ['09:30', '09:30'],
    ['9:30', '09:30'],
    ['25:00', '25:00 is no time of the day: it has 00:00 to 23:59.'],
    ['24:00', '24:00 is no time of the day: it has 00:00 to 23:59.'],
    ['12:60', '12:60 is no time of the day: it has 00:00 to 23:59.'],
  ])('time %s', (raw, value) => expect(shown(parseTime(raw))).toBe(value));

  it.each([
    ['09:00-17:30', { from: '09:00', to: '17:30' }],
    ['9:00 - 17:30', { from: '09:00', to: '17:30' }],
    ['22:00-06:00', { from: '22:00', to: '06:00' }],
    ['00:00-24:00', { from: '00:00', to: '24:00' }],
    ['24:00-06:00', '24:00 is no time of the day: it has 00:00 to 23:59.'],
    ['09:00-24:01', '24:01 is no time of the day: it has 00:00 to 23:59.'],
  ])('hours %s', (raw, value) => expect(shown(parseTimeRange(raw))).toEqual(value));

  it.each([
    ['2027-Q3', { unit: 'quarter', fiscal: false, year: 2027, number: 3 }],
    ['FY2027-Q3', { unit: 'quarter', fiscal: true, year: 2027, number: 3 }],
    ['2027-01', { unit: 'month', fiscal: false, year: 2027, number: 1 }],
    ['FY2027', { unit: 'year', fiscal: true, year: 2027, number: 1 }],
    ['2027-Q5', '2027-Q5 is no quarter: a year has Q1 to Q4.'],
    ['2027-13', '2027-13 is no month: a year has months 01 to 12.'],
  ])('period %s', (raw, value) => expect(shown(parsePeriod(raw))).toEqual(value));

  it('date and time', () => {
    expect(shown(parseDateTime('2027-03-05', '9:10'))).toBe('2027-03-05T09:10');
    expect(shown(parseDateTime('2027-02-30', '09:10'))).toBe('2027-02-30 is no date: that month has 28 days.');
    expect(shown(parseDateTime('2027-02-20', '24:10'))).toBe('24:10 is no time of the day: it has 00:00 to 23:59.');
  });
});

describe('literals in a text', () => {
  it.each(currencyCodes)('%s is a currency', (code) => {
    expect(parseSla(`goal G { reach 5 ${code} of K every month }`).problems).toEqual([]);
    expect(parseSla(`funnel F { deal size 5${code === 'USD' ? 'k' : ''} ${code} }`).problems).toEqual([]);
  });

  it('are one token each, also next to each other', () => {
    const text = 'calendar C {\n  hours Mon-Thu 9:00-17:30, Fri 22:00-06:00\n  closed 2027-12-24 to 2027-12-31\n}';
    expect(parseSla(text).problems).toEqual([]);
    expect(parseSla('lead { path MQL->SQL->Customer }').problems).toEqual([]);
  });
});
