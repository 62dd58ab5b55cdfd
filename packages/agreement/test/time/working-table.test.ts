import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar, Hours, Weekday } from '../../src/model/calendar.ts';
import {
  closingOfNthBusinessDay,
  deadline,
  deadlineBefore,
  elapsed,
  instantOf,
  isOpen,
  nextOpening,
  nthBusinessDayFrom,
  type Outside,
  type WorkingTable,
  workingRows,
  workingTable,
} from '../../src/time/index.ts';
import {
  type Steps,
  stepClosing,
  stepDay,
  stepDeadline,
  stepDeadlineBefore,
  stepElapsed,
  walk,
} from './minute-stepper.ts';

const day = 86_400;
const walked = 12;

/** Where windows begin, most of them shortly before clocks change. */
const windows = [
  { timezone: 'America/New_York', from: '2027-03-09' }, // forward on 14 March
  { timezone: 'America/New_York', from: '2026-10-28' }, // back on 1 November
  { timezone: 'Europe/Berlin', from: '2027-03-23' }, // forward on 28 March
  { timezone: 'Europe/Berlin', from: '2027-10-26' }, // back on 31 October
  { timezone: 'Asia/Kolkata', from: '2027-01-20' }, // half an hour off, never changes
  { timezone: 'Australia/Lord_Howe', from: '2027-09-28' }, // forward by half an hour on 3 October
  { timezone: 'Australia/Lord_Howe', from: '2027-03-30' }, // back by half an hour on 4 April
  { timezone: 'Pacific/Apia', from: '2011-12-25' }, // 30 December is left out
  { timezone: 'America/Sao_Paulo', from: '2018-10-30' }, // forward at midnight on 4 November
  { timezone: 'America/Sao_Paulo', from: '2019-02-11' }, // back at midnight on 17 February
];

const times = [
  '00:00',
  '00:30',
  '01:15',
  '02:00',
  '02:30',
  '03:00',
  '06:00',
  '09:00',
  '12:30',
  '17:30',
  '22:00',
  '23:59',
];
const hours: fc.Arbitrary<Hours> = fc.record({
  from: fc.constantFrom(...times),
  to: fc.constantFrom(...times.slice(1), '24:00'),
});
const weekday: fc.Arbitrary<Weekday> = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
const offset = fc.integer({ min: 0, max: walked });
/** Any second, or one at which people may come or go. */
const moment = fc.oneof(
  fc.integer({ min: 2 * day, max: walked * day }),
  fc.integer({ min: 2 * 96, max: walked * 96 }).map((quarters) => quarters * 900),
);

const cases = fc.record({
  window: fc.constantFrom(...windows),
  week: fc.array(
    fc.tuple(weekday, hours).map(([weekday, { from, to }]) => ({ weekday, from, to })),
    { minLength: 1, maxLength: 9 },
  ),
  holidays: fc.array(offset, { maxLength: 2 }),
  closed: fc.array(fc.tuple(offset, fc.integer({ min: 0, max: 2 })), { maxLength: 1 }),
  open: fc.array(fc.tuple(offset, fc.array(hours, { minLength: 1, maxLength: 2 })), { maxLength: 2 }),
  questions: fc.noShrink(
    fc.array(
      fc.record({
        a: moment,
        b: moment,
        seconds: fc.oneof(
          fc.integer({ min: 1, max: 3 * day }),
          fc.integer({ min: 1, max: 80 }).map((n) => n * 900),
        ),
        n: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 250, maxLength: 250 },
    ),
  ),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function calendarOf({ window, week, holidays, closed, open }: Omit<Case, 'questions'>): Calendar {
  const date = (offset: number) => new Date(Date.parse(window.from) + offset * day * 1000).toISOString().slice(0, 10);
  return {
    name: 'Any',
    timezone: window.timezone,
    week,
    holidays: [{ country: 'XX', source: 'test', dates: holidays.map((at) => ({ date: date(at), name: 'Holiday' })) }],
    closed: closed.map(([from, length]) => ({ from: date(from), to: date(from + length) })),
    open: open.map(([at, hours]) => ({ date: date(at), hours })),
  };
}

/** Each answer of the table that the walk knows to be another, and how many were compared. */
function compare(table: WorkingTable, steps: Steps, questions: Case['questions']) {
  let compared = 0;
  const mismatches: string[] = [];
  const same = (what: string, answer: unknown, walked: unknown) => {
    if (walked === undefined) return; // The walk ended too early to know.
    compared++;
    if (answer !== walked) mismatches.push(`${what}: table ${answer}, walk ${walked}`);
  };
  for (const { a, b, seconds, n } of questions) {
    const [start, end] = [steps.first * 60 + a, steps.first * 60 + b];
    same(
      `elapsed ${start} ${end}`,
      elapsed(table, Math.min(start, end), Math.max(start, end)),
      stepElapsed(steps, Math.min(start, end), Math.max(start, end)),
    );
    same(`deadline ${start} ${seconds}`, deadline(table, start, seconds), stepDeadline(steps, start, seconds));
    same(
      `before ${start} ${seconds}`,
      deadlineBefore(table, start, seconds),
      stepDeadlineBefore(steps, start, seconds),
    );
    same(`open ${start}`, isOpen(table, start), steps.open[Math.floor(start / 60) - steps.first]);
    same(`closing ${start} ${n}`, closingOfNthBusinessDay(table, start, n), stepClosing(steps, start, n));
    same(`day ${start} ${n}`, closes(nthBusinessDayFrom(table, start, n)), stepDay(steps, start, n)?.closes);
    if (isOpen(table, start) === false) {
      const opening = steps.open.indexOf(true, Math.ceil(start / 60) - steps.first);
      same(`opening ${start}`, nextOpening(table, start), opening < 0 ? undefined : (steps.first + opening) * 60);
    }
  }
  return { compared, mismatches };
}

function closes(found: { readonly closes: number } | Outside): number | Outside {
  return found === 'outside' ? found : found.closes;
}

const stepsOf = (calendar: Calendar, from: string) =>
  walk(calendar, Date.parse(from) / 60_000 - 2 * 1440, (walked + 3) * 1440);

function tableOf(calendar: Calendar, from: string): WorkingTable {
  const at = (days: number) => new Date(Date.parse(from) + days * day * 1000).toISOString().slice(0, 10);
  return workingTable(calendar, at(-4), at(walked + 4));
}

describe('the working table', () => {
  it('answers as a walk from minute to minute does', () => {
    const numRuns = process.env.SLA_LONG ? 1500 : 84;
    let questions = 0;
    const property = fc.property(cases, (one) => {
      const calendar = calendarOf(one);
      const result = compare(tableOf(calendar, one.window.from), stepsOf(calendar, one.window.from), one.questions);
      questions += result.compared > one.questions.length ? one.questions.length : 0;
      expect(result.mismatches.slice(0, 3)).toEqual([]);
    });
    fc.assert(property, { numRuns, seed: 20270305 });
    expect(questions).toBeGreaterThan(20_000); // Each asks six things or more.
  });

  const office: Calendar = {
    name: 'Office',
    timezone: 'America/New_York',
    week: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:30' })),
    holidays: [{ country: 'XX', source: 'test', dates: [{ date: '2027-03-16', name: 'Holiday' }] }],
    closed: [{ from: '2027-03-18', to: '2027-03-19' }],
    open: [{ date: '2027-03-20', hours: [{ from: '22:00', to: '02:00' }] }],
  };
  const wrong: readonly (readonly [string, Partial<Calendar>])[] = [
    ['a zone without summer time', { timezone: 'America/Panama' }],
    ['a forgotten holiday', { holidays: [] }],
    ['a forgotten closure', { closed: [] }],
    ['a closure that ends a day early', { closed: [{ from: '2027-03-18', to: '2027-03-18' }] }],
    ['a special day forgotten', { open: [] }],
    ['a night shift cut at midnight', { open: [{ date: '2027-03-20', hours: [{ from: '22:00', to: '24:00' }] }] }],
    ['closing a minute late', { week: office.week.map((hours) => ({ ...hours, to: '17:31' })) }],
  ];
  const asked = fc.sample(cases, { numRuns: 1, seed: 7 })[0]?.questions ?? [];
  it('has the same answers for the same calendar', () => {
    expect(compare(tableOf(office, '2027-03-09'), stepsOf(office, '2027-03-09'), asked).mismatches).toEqual([]);
  });
  it.each(wrong)('is told apart when its calendar has %s', (_, change) => {
    const table = tableOf({ ...office, ...change }, '2027-03-09');
    expect(compare(table, stepsOf(office, '2027-03-09'), asked).mismatches.length).toBeGreaterThan(10);
  });
});

describe('outside the working table', () => {
  const calendar: Calendar = {
    name: 'Office',
    timezone: 'Europe/Berlin',
    week: [{ weekday: 1, from: '09:00', to: '17:00' }],
    holidays: [],
    closed: [],
    open: [],
  };
  const table = workingTable(calendar, '2027-01-01', '2027-01-31');
  const at = (local: string) => instantOf(local, table.zone) ?? Number.NaN;
  it.each([
    ['before the first day', elapsed(table, at('2026-12-31T23:59'), at('2027-01-05T00:00'))],
    ['after the last day', elapsed(table, at('2027-01-05T00:00'), at('2027-02-01T00:01'))],
    ['a deadline beyond the last opening', deadline(table, at('2027-01-25T10:00'), 8 * 3600)],
    ['a look back beyond the first opening', deadlineBefore(table, at('2027-01-04T10:00'), 2 * 3600)],
    ['no further opening', nextOpening(table, at('2027-01-26T10:00'))],
    ['no further business day', closingOfNthBusinessDay(table, at('2027-01-25T10:00'), 1)],
    ['no such day of a cadence', nthBusinessDayFrom(table, at('2027-01-25T10:00'), 2)],
    ['not a number', isOpen(table, Number.NaN)],
  ])('says so for %s', (_, answer) => {
    expect(answer).toBe('outside');
  });
  it('answers up to its last instant', () => {
    expect(elapsed(table, at('2027-01-01T00:00'), at('2027-02-01T00:00'))).toBe(4 * 8 * 3600);
  });
  it('knows the night shift that ends on its first day', () => {
    const night: Calendar = { ...calendar, week: [{ weekday: 4, from: '22:00', to: '06:00' }] };
    expect(isOpen(workingTable(night, '2027-01-01', '2027-01-02'), at('2027-01-01T05:59'))).toBe(true);
  });
  it('says so always for a zone that does not exist, and for a calendar that never opens', () => {
    expect(
      isOpen(
        workingTable({ ...calendar, timezone: 'Europe/Nowhere' }, '2027-01-01', '2027-01-31'),
        at('2027-01-04T10:00'),
      ),
    ).toBe('outside');
    expect(
      nextOpening(workingTable({ ...calendar, week: [] }, '2027-01-01', '2027-01-31'), at('2027-01-04T10:00')),
    ).toBe('outside');
    expect(
      deadline(workingTable({ ...calendar, week: [] }, '2027-01-01', '2027-01-31'), at('2027-01-04T10:00'), 1),
    ).toBe('outside');
  });
  it('says so for days before and after the zone data', () => {
    expect(isOpen(workingTable(calendar, '1980-01-01', '1980-12-31'), Date.parse('1980-02-01') / 1000)).toBe('outside');
    expect(isOpen(workingTable(calendar, '2059-01-01', '2070-12-31'), Date.parse('2065-02-01') / 1000)).toBe('outside');
  });
});

describe('the rows of the working table', () => {
  it('add up to the time worked, one row for each UTC day', () => {
    const calendar: Calendar = {
      name: 'Night',
      timezone: 'Asia/Tokyo',
      week: [{ weekday: 1, from: '07:00', to: '05:00' }],
      holidays: [],
      closed: [],
      open: [],
    };
    const rows = workingRows(workingTable(calendar, '2027-01-01', '2027-01-12'));
    const worked = rows.map(({ date, workedBefore, spans, businessDaysOpened }) => ({
      date,
      workedBefore: workedBefore / 3600,
      hours: spans.reduce((sum, { from, to }) => sum + to - from, 0) / 3600,
      businessDaysOpened,
    }));
    expect(rows).toHaveLength(13); // From noon UTC before the first to noon of the last day.
    expect(worked.filter(({ hours }) => hours > 0)).toEqual([
      { date: '2027-01-03', workedBefore: 0, hours: 2, businessDaysOpened: 0 },
      { date: '2027-01-04', workedBefore: 2, hours: 20, businessDaysOpened: 1 },
      { date: '2027-01-10', workedBefore: 22, hours: 2, businessDaysOpened: 1 },
      { date: '2027-01-11', workedBefore: 24, hours: 20, businessDaysOpened: 2 },
    ]);
  });
});
