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
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  if (Number.isNaN(d) || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return Number.NaN;
  return daysBefore(y, m) + d;
}

const commonMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (commonMonths[month - 1] ?? 0);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of the day before a month's first. Of the months of a year that begins in March, each 5 have 153 days. */
function daysBefore(year: number, month: number): number {
  const fromMarch = (month + 9) % 12;
  const y = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) - 719_469;
}

/** The day with this number, `YYYY-MM-DD`; empty where there is none. */
export function dateOf(day: DayNumber): PlainDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * millisecondsOfDay);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  if (written.size >= mostWritten) written.clear();
  written.set(day, text);
  return text;
}

/** The days of an agreement are asked for again and again; about 50 years of them are kept. */
const written = new Map<DayNumber, PlainDate>();
const mostWritten = 20_000;

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
