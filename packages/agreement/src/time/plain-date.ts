import type { PlainDate, Weekday } from '../model/calendar.ts';

/**
 * A day as a number: days since 1970-01-01 in the calendar that everybody uses (proleptic Gregorian).
 * It has no time zone; it is a square on the calendar on the wall.
 */
export type DayNumber = number;

const millisecondsOfDay = 86_400_000;

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return !Number.isNaN(dayOf(text));
}

/** The number of a day. NaN where the text is no date, also for the 30th of February, which Date takes for March. */
export function dayOf(date: PlainDate): DayNumber {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00Z`) / millisecondsOfDay : Number.NaN;
  return dateOf(day) === date ? day : Number.NaN;
}

/** The day with this number, `YYYY-MM-DD`; empty where there is none. */
export function dateOf(day: DayNumber): PlainDate {
  const date = new Date(day * millisecondsOfDay);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: DayNumber): Weekday {
  const weekdays = [4, 5, 6, 7, 1, 2, 3] as const; // 1970-01-01 was a Thursday.
  return weekdays[((day % 7) + 7) % 7] ?? 4;
}

/** `Monday` */
export const weekdayName = (day: DayNumber): string => WEEKDAYS[weekdayOf(day) - 1] ?? '';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: DayNumber): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  const date = new Date(day * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** The day in this month, or its last day where the month is shorter. Months outside 1 to 12 run into other years. */
export function dayInMonth(year: number, month: number, dayOfMonth: number): DayNumber {
  const first = Date.UTC(year, month - 1, 1) / millisecondsOfDay;
  const next = Date.UTC(year, month, 1) / millisecondsOfDay;
  return Math.min(first + dayOfMonth - 1, next - 1);
}

/** So many months later (or, negative, earlier) on the same day of the month, or on the last of a shorter month. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, dayOfMonth } = partsOf(day);
  return dayInMonth(year, month + months, dayOfMonth);
}
