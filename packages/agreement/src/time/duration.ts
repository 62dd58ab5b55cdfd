import type { Duration } from '../model/calendar.ts';
import { type Instant, instantAt, secondsOfDay, wallClockAt } from './instant.ts';
import { addMonths, type DayNumber } from './plain-date.ts';
import type { Zone } from './zone.ts';

/**
 * Whether a duration can be measured: not negative, whole from the day on, and business time only up to the day
 * (a week has no working time of its own; say `5 business days`).
 */
export function isMeasurable({ amount, unit, business }: Duration): boolean {
  if (!Number.isFinite(amount) || amount < 0) return false;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return true;
  return Number.isInteger(amount) && (unit === 'day' || !business);
}

/** The seconds of a duration of seconds, minutes or hours, rounded to whole ones; undefined for days and longer. */
export function secondsOf({ amount, unit }: Duration): number | undefined {
  if (unit === 'second') return Math.round(amount);
  if (unit === 'minute') return Math.round(amount * 60);
  if (unit === 'hour') return Math.round(amount * 3600);
  return undefined;
}

/**
 * The scale of units on which a duration lies, and how many of the smallest its unit has. Seconds, days and months are
 * scales of their own, since how long a day or a month is depends on when it is; so are those of business time.
 */
export function scaleOf({ unit, business }: Duration): { readonly scale: string; readonly factor: number } {
  const [scale, factor] = SCALES[unit];
  return { scale: business ? `business ${scale}` : scale, factor };
}

const SCALES: Readonly<Record<Duration['unit'], readonly [scale: string, factor: number]>> = {
  second: ['seconds', 1],
  minute: ['seconds', 60],
  hour: ['seconds', 3600],
  day: ['days', 1],
  week: ['days', 7],
  month: ['months', 1],
  quarter: ['months', 3],
  year: ['months', 12],
};

/**
 * Where a plain duration ends on the clock on the wall. Hours are exact whatever clocks do in between; days, weeks,
 * months, quarters and years end at the same local time, on the last day of a shorter month.
 * A local time that clocks skip or show twice is read as in {@link instantAt}.
 */
export function plainEnd(start: Instant, duration: Duration, zone: Zone): Instant {
  return plainShift(start, duration, zone, 1);
}

/** Where a plain duration that ends here begins: the mirror of {@link plainEnd}. */
export function plainStart(end: Instant, duration: Duration, zone: Zone): Instant {
  return plainShift(end, duration, zone, -1);
}

/** So many days, weeks, months, quarters or years after a day, or before it with a negative amount. */
export function addToDay(day: DayNumber, amount: number, unit: Duration['unit']): DayNumber {
  if (unit === 'week') return day + 7 * amount;
  if (unit === 'month') return addMonths(day, amount);
  if (unit === 'quarter') return addMonths(day, 3 * amount);
  if (unit === 'year') return addMonths(day, 12 * amount);
  return day + amount;
}

/** As it is written in an agreement: `4 business hours`, `1 day`. */
export function durationText({ amount, unit, business }: Duration): string {
  return `${amount} ${business ? 'business ' : ''}${unit}${amount === 1 ? '' : 's'}`;
}

function plainShift(instant: Instant, duration: Duration, zone: Zone, direction: 1 | -1): Instant {
  const seconds = secondsOf(duration);
  if (seconds !== undefined) return instant + direction * seconds;
  if (duration.amount === 0) return instant; // Also in the hour that clocks show twice.
  const wallClock = wallClockAt(zone, instant);
  const day = Math.floor(wallClock / secondsOfDay);
  const later = addToDay(day, direction * duration.amount, duration.unit);
  return instantAt(zone, wallClock + (later - day) * secondsOfDay);
}
