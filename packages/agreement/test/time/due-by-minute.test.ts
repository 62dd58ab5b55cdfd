import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar, Duration, Hours, Weekday } from '../../src/model/calendar.ts';
import * as time from '../../src/time/index.ts';
import {
  stepDue,
  stepDueBefore,
  stepEarliestAfter,
  stepLengthEnd,
  stepLengthStart,
  stepPlainDays,
  stepWindowEnd,
} from './due-stepper.ts';
import { type Steps, walk } from './minute-stepper.ts';

const WALKED = 16;
const DAY = 86_400;

const windows = [
  { timezone: 'America/New_York', from: '2027-03-09' }, // forward on 14 March
  { timezone: 'Europe/Berlin', from: '2027-10-26' }, // back on 31 October
  { timezone: 'Asia/Kolkata', from: '2027-01-20' },
  { timezone: 'Australia/Lord_Howe', from: '2027-09-28' }, // forward by half an hour on 3 October
];

/** Hours of one day that do not run into one another, or of one night. */
const shifts: readonly (readonly Hours[])[] = [
  [{ from: '09:00', to: '17:30' }],
  [
    { from: '08:15', to: '12:00' },
    { from: '13:00', to: '16:45' },
  ],
  [{ from: '22:00', to: '06:00' }],
  [{ from: '10:00', to: '14:00' }],
];
const weekdays: fc.Arbitrary<readonly Weekday[]> = fc.uniqueArray(fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7), {
  minLength: 2,
});
const offset = fc.integer({ min: 0, max: WALKED });

const questions = fc.array(
  fc.record({
    at: fc.integer({ min: 4 * 96, max: (WALKED - 4) * 96 }).map((quarters) => quarters * 900),
    seconds: fc.constantFrom(0, 0, 1, 59),
    amount: fc.integer({ min: 1, max: 4 }),
    unit: fc.constantFrom<Duration['unit'][]>('day', 'day', 'hour', 'minute', 'second'),
  }),
  { minLength: 60, maxLength: 60 },
);
const cases = fc.record({
  window: fc.constantFrom(...windows),
  hours: fc.constantFrom(...shifts),
  weekdays,
  holidays: fc.array(offset, { maxLength: 3 }),
  questions: fc.noShrink(questions),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function calendarOf({ window, hours, weekdays, holidays }: Omit<Case, 'questions'>): Calendar {
  const date = (at: number) => new Date(Date.parse(window.from) + at * DAY * 1000).toISOString().slice(0, 10);
  return {
    name: 'Any',
    timezone: window.timezone,
    week: weekdays.flatMap((weekday) => hours.map((each) => ({ weekday, ...each }))),
    holidays: [{ country: 'XX', source: 'test', dates: holidays.map((at) => ({ date: date(at), name: 'Holiday' })) }],
    closed: [],
    open: [],
  };
}

type Answer = number | time.Outside;
type Ask = (at: number, duration: Duration, table: time.WorkingTable) => Answer;

const RULES: readonly (readonly [what: string, ask: Ask, step: typeof stepDue])[] = [
  ['within D', time.due, stepDue],
  ['over D', time.windowEnd, stepWindowEnd],
  ['D apart', time.earliestAfter, stepEarliestAfter],
  ['for D', time.lengthEnd, stepLengthEnd],
  ['in the last D', time.lengthStart, stepLengthStart],
  ['by D before', time.dueBefore, stepDueBefore],
];

/** What the rule and the walk say differently, and how much was compared. */
function compare(
  [what, ask, step]: (typeof RULES)[number],
  one: Case,
  change: (duration: Duration) => Duration = (same) => same,
) {
  const calendar = calendarOf(one);
  const { steps, table } = walked(calendar, one.window.from);
  let compared = 0;
  const mismatches = one.questions.flatMap(({ at, seconds, amount, unit }) => {
    const instant = steps.first * 60 + at + seconds;
    const expected = step(steps, calendar.timezone, instant, amount, unit);
    if (expected === undefined) return []; // The walk does not reach.
    compared++;
    const answer = ask(instant, change({ amount, unit, business: true }), table);
    return answer === expected ? [] : [`${amount} ${unit} ${what} ${instant}: ${answer}, walked ${expected}`];
  });
  return { compared, mismatches };
}

function walked(calendar: Calendar, from: string): { readonly steps: Steps; readonly table: time.WorkingTable } {
  const at = (days: number) => new Date(Date.parse(from) + days * DAY * 1000).toISOString().slice(0, 10);
  const steps = walk(calendar, Date.parse(from) / 60_000 - 2 * 1440, (WALKED + 3) * 1440);
  return { steps, table: time.workingTable(calendar, at(-3), at(WALKED + 4)) };
}

describe.each(RULES)('%s of business time', (...rule) => {
  test('is what a walk from minute to minute finds', () => {
    let compared = 0;
    const numRuns = process.env.SLA_LONG ? 400 : 10;
    const property = fc.property(cases, (one) => {
      const result = compare(rule, one);
      expect(result.mismatches.slice(0, 3)).toEqual([]);
      compared += result.compared;
    });
    fc.assert(property, { numRuns, seed: 20270308 });
    expect(compared).toBeGreaterThan(numRuns * 30);
  });
  test('is told apart when it is counted one unit further', () => {
    const [one] = fc.sample(cases, { numRuns: 1, seed: 20270309 });
    const result = one && compare(rule, one, (duration) => ({ ...duration, amount: duration.amount + 1 }));
    expect(result?.mismatches.length).toBeGreaterThan(10);
  });
});

test('plain days end when the clock on the wall shows the same time again', () => {
  let compared = 0;
  for (const one of fc.sample(cases, { numRuns: 4, seed: 3 })) {
    const { timezone } = one.window;
    const { steps, table } = walked(calendarOf(one), one.window.from);
    for (const { at, seconds, amount } of one.questions.slice(0, 20)) {
      const start = steps.first * 60 + at + seconds;
      const expected = stepPlainDays(steps, timezone, start, amount);
      if (expected === undefined) continue;
      compared++;
      expect(time.due(start, { amount, unit: 'day', business: false }, table)).toBe(expected);
    }
  }
  expect(compared).toBeGreaterThan(40);
});
