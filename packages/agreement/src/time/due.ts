import type { Duration, PlainDate } from '../model/calendar.ts';
import {
  type BusinessDay,
  businessDay,
  businessDayNumber,
  businessDayOfAct,
  closingOfNthBusinessDay,
  closingOfNthBusinessDayBefore,
  nthBusinessDayFrom,
  workOfBusinessDays,
} from './business-days.ts';
import { addToDay, isMeasurable, plainEnd, plainStart, secondsOf } from './duration.ts';
import { dayAt, type Instant, instantAt, secondsOfDay } from './instant.ts';
import { type DayNumber, dateOf, dayOf } from './plain-date.ts';
import type { Outside, WorkingTable } from './working-table.ts';
import { deadline, deadlineBefore } from './working-time.ts';
import type { Zone } from './zone.ts';

/*
 * What durations mean where they stand in an agreement. Each function answers `outside` where the table does not reach
 * and for a duration that cannot be measured (see isMeasurable); done at the due instant is in time.
 */

/**
 * `within D`: when something due within D of the start is due. Business hours run over working time; business days end
 * at the closing of the Nth business day to open after the start; plain time is {@link plainEnd}.
 */
export function due(start: Instant, duration: Duration, table: WorkingTable): Instant | Outside {
  if (!isMeasurable(duration)) return 'outside';
  if (!duration.business) return plainEnd(start, duration, table.zone);
  const seconds = secondsOf(duration);
  if (seconds !== undefined) return deadline(table, start, seconds);
  return duration.amount === 0 ? start : closingOfNthBusinessDay(table, start, duration.amount);
}

/**
 * `over D`: when a window of attempts ends. The day of the start is day 1 (for business days: if working time is left
 * on it); the window ends with its last day, at closing or at midnight. Hours end as in {@link due}.
 */
export function windowEnd(start: Instant, duration: Duration, table: WorkingTable): Instant | Outside {
  if (secondsOf(duration) !== undefined || duration.amount === 0) return due(start, duration, table);
  if (!isMeasurable(duration)) return 'outside';
  if (!duration.business) {
    return midnight(addToDay(dayAt(table.zone, start), duration.amount, duration.unit), table.zone);
  }
  const last = nthBusinessDayFrom(table, start, duration.amount);
  return last === 'outside' ? last : last.closes;
}

/** `day n` over plain days: the nth calendar day, the day of the start being day 1, from its midnight to the next. */
export function nthPlainDayFrom(start: Instant, n: number, zone: Zone): Omit<BusinessDay, 'number'> {
  const day = dayAt(zone, start) + n - 1;
  return { date: dateOf(day), opens: midnight(day, zone), closes: midnight(day + 1, zone) };
}

/**
 * `at least D apart`: the first instant for the next act after one. `2 business days apart` is the opening of the second
 * business day after that of the act (Monday, Wednesday), whatever the time of the first.
 */
export function earliestAfter(act: Instant, spacing: Duration, table: WorkingTable): Instant | Outside {
  if (!spacing.business || spacing.unit !== 'day' || spacing.amount === 0) return due(act, spacing, table);
  const day = isMeasurable(spacing) ? businessDayOfAct(table, act) : 'outside';
  const next = day === 'outside' ? day : businessDay(table, day + spacing.amount);
  return next === 'outside' ? next : next.opens;
}

/** Whether two acts, the first first, are `at least D apart`. Business days are compared as days, without the time. */
export function areApart(a: Instant, b: Instant, spacing: Duration, table: WorkingTable): boolean | Outside {
  if (spacing.business && spacing.unit === 'day' && isMeasurable(spacing)) {
    const first = businessDayOfAct(table, a);
    const second = businessDayOfAct(table, b);
    return first === 'outside' || second === 'outside' ? 'outside' : second - first >= spacing.amount;
  }
  const earliest = earliestAfter(a, spacing, table);
  return earliest === 'outside' ? earliest : earliest <= b;
}

/**
 * A duration as a length (`for D`, `if late by D`): where it ends when it begins here. N business days are the working
 * time of N business days, from the one that counts as day 1.
 */
export function lengthEnd(start: Instant, duration: Duration, table: WorkingTable): Instant | Outside {
  const isDays = duration.business && duration.unit === 'day' && isMeasurable(duration);
  if (!isDays) return due(start, duration, table);
  const first = businessDayNumber(table, start);
  const work = first === 'outside' ? first : workOfBusinessDays(table, first, duration.amount);
  return work === 'outside' ? work : deadline(table, start, work);
}

/**
 * A duration as a length that looks back (`in the last D`, `per D`): where it begins when it ends here. N business days
 * are the working time of the N business days up to the last that has opened.
 */
export function lengthStart(end: Instant, duration: Duration, table: WorkingTable): Instant | Outside {
  if (!isMeasurable(duration)) return 'outside';
  if (!duration.business) return plainStart(end, duration, table.zone);
  const seconds = secondsOf(duration) ?? workOfDaysUntil(end, duration.amount, table);
  return seconds === 'outside' ? seconds : deadlineBefore(table, end, seconds);
}

/**
 * `by D before DATE`: the mirror of `within`. Business days are counted back from the last before the date, and end at
 * closing: 1 business day before a Friday is Thursday's closing. Plain days end with the day that is D before the date;
 * hours are counted back from its beginning.
 */
export function dueBeforeDate(date: PlainDate, duration: Duration, table: WorkingTable): Instant | Outside {
  const day = dayOf(date);
  const hours = secondsOf(duration) !== undefined;
  if (!isMeasurable(duration) || Number.isNaN(day)) return 'outside';
  if (hours || duration.business) return dueBefore(midnight(day, table.zone), duration, table);
  return midnight(addToDay(day, -duration.amount, duration.unit) + 1, table.zone);
}

/**
 * `by D before` a date and time. Business days are counted back from the last before its date; all else is counted back
 * from the instant, business hours to the last instant from which so many are left.
 */
export function dueBefore(instant: Instant, duration: Duration, table: WorkingTable): Instant | Outside {
  if (!isMeasurable(duration)) return 'outside';
  if (!duration.business) return plainStart(instant, duration, table.zone);
  const seconds = secondsOf(duration);
  if (seconds !== undefined) return deadlineBefore(table, instant, seconds);
  if (duration.amount === 0) return instant;
  const beginOfDay = midnight(dayAt(table.zone, instant), table.zone);
  return closingOfNthBusinessDayBefore(table, beginOfDay, duration.amount);
}

function workOfDaysUntil(end: Instant, days: number, table: WorkingTable): number | Outside {
  const last = businessDayOfAct(table, end);
  return last === 'outside' ? last : workOfBusinessDays(table, last - days + 1, days);
}

function midnight(day: DayNumber, zone: Zone): Instant {
  return instantAt(zone, day * secondsOfDay);
}
