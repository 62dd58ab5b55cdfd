import type {
  FiscalYear,
  IntervalRecurrence,
  OrdinalRecurrence,
  PlainDate,
  Recurrence,
  ShareRecurrence,
} from '../model/calendar.ts';
import { addToDay } from './duration.ts';
import { type Instant, instantAt, secondsOfDay, secondsOfTime } from './instant.ts';
import { periodsBetween } from './period.ts';
import { type DayNumber, dateOf, dayOf, weekdayOf } from './plain-date.ts';
import type { Zone } from './zone.ts';

/** What a recurrence is counted from. */
export interface RecurrenceBase {
  /** The day from which intervals are counted (`every 6 months`): the day the agreement takes effect, or the last one. */
  readonly start: PlainDate;
  /** The fiscal year, for recurrences by fiscal periods; without it those have no dates. */
  readonly fiscalYear?: FiscalYear;
}

/** The dates of a recurrence from the first to the last day, both included, in order. */
export function dates(
  recurrence: Recurrence,
  from: PlainDate,
  to: PlainDate,
  base: RecurrenceBase,
): readonly PlainDate[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const days = [...daysOf(recurrence, first, last, base)].filter((day) => first <= day && day <= last);
  return [...new Set(days)].map(dateOf);
}

/**
 * The instants of a recurrence whose dates lie from the first to the last day: the times of each date, or without any
 * the end of the date, for what recurs on a day may be done until the day is over.
 */
export function moments(
  recurrence: Recurrence,
  from: PlainDate,
  to: PlainDate,
  base: RecurrenceBase,
  zone: Zone,
): readonly Instant[] {
  const times = recurrence.times.length === 0 ? [secondsOfDay] : recurrence.times.map(secondsOfTime);
  const inOrder = times.toSorted((a, b) => a - b);
  return dates(recurrence, from, to, base).flatMap((date) =>
    inOrder.map((time) => instantAt(zone, dayOf(date) * secondsOfDay + time)),
  );
}

function daysOf(recurrence: Recurrence, first: DayNumber, last: DayNumber, base: RecurrenceBase): Iterable<DayNumber> {
  if (recurrence.kind === 'weekdays') {
    return range(first, last).filter((day) => recurrence.weekdays.includes(weekdayOf(day)));
  }
  if (recurrence.kind === 'interval') return intervals(recurrence, dayOf(base.start), first, last);
  if (recurrence.fiscal && base.fiscalYear === undefined) return [];
  const cut = {
    unit: recurrence.unit,
    ...(recurrence.fiscal && base.fiscalYear ? { fiscalYear: base.fiscalYear } : {}),
  };
  return periodsBetween(dateOf(first), dateOf(last), cut).flatMap((period) => {
    const [start, end] = [dayOf(period.from), dayOf(period.to)];
    if (recurrence.kind === 'shares') return shares(recurrence, start, end);
    if (recurrence.kind === 'day') return [Math.min(start + recurrence.day - 1, end)];
    return ordinals(recurrence, start, end);
  });
}

/** Every so many units from the start, each counted from the start itself, so that the 31st comes back after February. */
function* intervals(
  { amount, unit }: IntervalRecurrence,
  start: DayNumber,
  first: DayNumber,
  last: DayNumber,
): Generator<DayNumber> {
  if (!Number.isInteger(amount) || amount < 1) return;
  const longest = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }[unit] * amount;
  const skipped = Math.max(0, Math.floor((first - start) / longest) - 1);
  for (let count = skipped + 1; ; count++) {
    const day = addToDay(start, count * amount, unit);
    if (!(day <= last)) return;
    yield day;
  }
}

function shares({ count }: ShareRecurrence, start: DayNumber, end: DayNumber): readonly DayNumber[] {
  const length = end - start + 1;
  return range(1, Math.min(count, length)).map(
    (share) => start - 1 + Math.ceil((length * share) / Math.min(count, length)),
  );
}

function ordinals({ ordinal, weekday }: OrdinalRecurrence, start: DayNumber, end: DayNumber): readonly DayNumber[] {
  const all = range(start, end).filter((day) => weekdayOf(day) === weekday);
  const day = all.at(ordinal === -1 ? -1 : ordinal - 1);
  return day === undefined ? [] : [day];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
