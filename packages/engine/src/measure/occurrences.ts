import {
  type Due,
  dateOf,
  dates,
  dayInMonth,
  dayOf,
  type FiscalYear,
  type Instant,
  instantAt,
  type PlainDate,
  partsOf,
  periodAround,
  type Recurrence,
  type SlaPromise,
  secondsOfDay,
  secondsOfTime,
} from '@sla/agreement';
import type { Program } from '../program/program.ts';
import { dateAt } from './days.ts';

/** One time of what comes back: the days it is about, and when it is due. */
export interface ScheduledTime {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly due: Instant;
}

/** So far ahead is looked for the next, first near and then further off. */
const REACHES = [40, 800, 8_000] as const;
/** Of what is due on a day of the month that follows, the period is over by so many days. */
const MONTHS_BACK = 63;

/**
 * The next time of a promise by schedule that is due after an instant. What lies before the agreement began to be carried
 * out is not known, what would be due for a time after its end is not owed, and what has a line of its own is owed there.
 */
export function nextOccurrence(
  program: Program,
  promise: SlaPromise,
  begun: Instant,
  after: Instant,
): ScheduledTime | undefined {
  const { starts, firm } = promise;
  if (starts.kind !== 'schedule' || firm?.kind !== 'end of period') return undefined;
  const { effective, expires, fiscalYear } = program.agreement;
  const begin = dateAt(program, begun);
  const today = dayOf(dateAt(program, after));
  const base = { start: effective ?? begin, ...(fiscalYear === undefined ? {} : { fiscalYear }) };
  for (const reach of REACHES) {
    const from = later(dateOf(today - MONTHS_BACK), begin);
    const to = earlier(dateOf(today + reach), expires);
    const found = dates(starts.every, from, to, base)
      .filter((date) => starts.except?.some((own) => own.from <= date && date <= own.to) !== true)
      .flatMap((date) => occurrencesOf(program, promise, starts.every, firm, date))
      .filter(({ due }) => due > after)
      .toSorted((a, b) => a.due - b.due);
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}

function occurrencesOf(
  { agreement, calendars }: Program,
  { calendar }: SlaPromise,
  every: Recurrence,
  { dayOfMonth, dayOfNextMonth }: Extract<Due, { kind: 'end of period' }>,
  date: PlainDate,
): readonly ScheduledTime[] {
  const zone = calendars.zone(calendar ?? agreement.calendar);
  const first = firstDayOf(every, date, agreement.fiscalYear);
  const last = dayOfMonth === undefined ? date : inMonth(date, 0, dayOfMonth);
  const day = dayOfNextMonth === undefined ? last : inMonth(date, 1, dayOfNextMonth);
  const times = every.times.length === 0 ? [secondsOfDay] : every.times.map(secondsOfTime);
  return times.map((time) => ({ first, last, due: instantAt(zone, dayOf(day) * secondsOfDay + time) }));
}

/** The first day of the period that ends on a day; what comes back on days is about the day alone. */
function firstDayOf(every: Recurrence, date: PlainDate, fiscalYear: FiscalYear | undefined): PlainDate {
  if (every.kind !== 'shares') return date;
  const { unit, fiscal } = every;
  return periodAround(date, { unit, ...(fiscal && fiscalYear !== undefined ? { fiscalYear } : {}) }).from;
}

function inMonth(date: PlainDate, later: number, dayOfMonth: number): PlainDate {
  const { year, month } = partsOf(dayOf(date));
  return dateOf(dayInMonth(year, month + later, dayOfMonth));
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const earlier = (a: PlainDate, b: PlainDate | undefined): PlainDate => (b !== undefined && b < a ? b : a);
