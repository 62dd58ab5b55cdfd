import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { clean, problemsOf } from './lowered.ts';

const schedule = (written: string) => clean(`report R from "Amy Chen" to "Josh Park" ${written}`).reports.R?.schedule;
const faults = (written: string) => problemsOf(`report R from "Amy Chen" to "Josh Park" ${written}`).join('\n');

test.each([
  ['every Friday', '{kind: "weekdays", weekdays: [5], times: []}'],
  ['every Mon at 09:30', '{kind: "weekdays", weekdays: [1], times: ["09:30"]}'],
  ['every week on Friday', '{kind: "weekdays", weekdays: [5], times: []}'],
  ['every 6 months', '{kind: "interval", amount: 6, unit: "month", times: []}'],
  ['every 60 days at 10:00', '{kind: "interval", amount: 60, unit: "day", times: ["10:00"]}'],
  ['every month', '{kind: "shares", count: 1, unit: "month", fiscal: false, times: []}'],
  ['every fiscal quarter', '{kind: "shares", count: 1, unit: "quarter", fiscal: true, times: []}'],
  ['4 times every month', '{kind: "shares", count: 4, unit: "month", fiscal: false, times: []}'],
  ['every day at 08:00', '{kind: "shares", count: 1, unit: "day", fiscal: false, times: ["08:00"]}'],
  ['every month on day 5', '{kind: "day", day: 5, unit: "month", fiscal: false, times: []}'],
  ['every fiscal year on day 366', '{kind: "day", day: 366, unit: "year", fiscal: true, times: []}'],
  [
    'every month on first Tuesday at 10:00',
    '{kind: "ordinal", ordinal: 1, weekday: 2, unit: "month", fiscal: false, times: ["10:00"]}',
  ],
  [
    'every quarter on last Friday',
    '{kind: "ordinal", ordinal: -1, weekday: 5, unit: "quarter", fiscal: false, times: []}',
  ],
])('%s', (written, expected) => {
  expect(compact(schedule(written))).toBe(expected);
});

describe('what never comes back', () => {
  test.each([
    'every Fryday',
    'every month on frist Tuesday',
    'every month on Tuesday',
    'every month on day 32',
    'every month on day 0',
    'every week on day 2',
    'every week on first Monday',
    'every 2 months on day 5',
    'every 4 business hours',
    'every 5 business days',
    'every 0 days',
    'every hour',
    'every business day',
    'every fiscal week',
    '0 times every month',
    '2 times every Friday',
    'every Friday at 25:00',
  ])('%s', (written) => {
    const [problem, ...others] = problemsOf(`report R from "Amy Chen" to "Josh Park" ${written}`);
    expect(others).toEqual([]);
    expect(problem).toMatch(/ \| (schedule|calendar|literal)-invalid: /);
  });

  test('the message says what can be written instead', () => {
    const lines = [
      'every Fryday',
      'every month on Tuesday',
      'every month on day 32',
      'every 4 business hours',
      'every hour',
      '2 times every Friday',
    ];
    expect(lines.map(faults).join('\n')).toMatchInlineSnapshot(`
      "Fryday | calendar-invalid: 'Fryday' is no day of the week. Did you mean 'Friday'?
      Tuesday | schedule-invalid: 'Tuesday' does not name one day of a month. Write it as in \`on first Tuesday\`, \`on last Friday\` or \`on day 5\`.
      32 | schedule-invalid: No month has a day 32: its days are 1 to 31.
      4 business hours | schedule-invalid: A schedule counts whole days, weeks, months, quarters or years, as in \`every 30 days\`.
      hour | schedule-invalid: Nothing recurs every hour here. Write every day, week, month, quarter or year.
      2 times every Friday | schedule-invalid: How many times can be said of a period only, as in \`4 times every month\`."
    `);
  });
});
