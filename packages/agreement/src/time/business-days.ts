import type { PlainDate } from '../model/calendar.ts';
import { dayAt, type Instant } from './instant.ts';
import { dateOf } from './plain-date.ts';
import type { Outside, WorkingTable } from './working-table.ts';
import { isInside, rowOf } from './working-time.ts';

/** A day with working time. A night shift belongs to the day on which it begins. */
export interface BusinessDay {
  /** Counts the business days of the table; only differences mean something. */
  readonly number: number;
  readonly date: PlainDate;
  /** Its first opening. */
  readonly opens: Instant;
  /** Its last closing. */
  readonly closes: Instant;
}

/** The closing of the nth business day (1 or more) to open after the start: how `within N business days` ends. O(1). */
export function closingOfNthBusinessDay(table: WorkingTable, start: Instant, n: number): Instant | Outside {
  if (!isInside(table, start)) return 'outside';
  return table.dayCloses[openedUntil(table, start) + n - 1] ?? 'outside';
}

/** The closing of the nth business day (1 or more) before a date, counted back from the last one before it. O(1). */
export function closingOfNthBusinessDayBefore(table: WorkingTable, midnight: Instant, n: number): Instant | Outside {
  if (!isInside(table, midnight)) return 'outside';
  const closes = table.dayCloses[openedUntil(table, midnight - 1) - n];
  return closes === undefined || closes < table.start ? 'outside' : closes;
}

/**
 * The number of the business day on which something that starts at this instant counts as day 1: that day if working
 * time is left on it, otherwise the next business day. O(1).
 */
export function businessDayNumber(table: WorkingTable, start: Instant): number | Outside {
  if (!isInside(table, start)) return 'outside';
  let day = table.dayOfRow[rowOf(table, start)] ?? table.days.length;
  while ((table.dayCloses[day] ?? start + 1) <= start) day++;
  return day < table.days.length ? day : 'outside';
}

/** `day n` of a cadence that starts at this instant, 1 or more (see {@link businessDayNumber}). O(1). */
export function nthBusinessDayFrom(table: WorkingTable, start: Instant, n: number): BusinessDay | Outside {
  const first = businessDayNumber(table, start);
  return first === 'outside' ? first : businessDay(table, first + n - 1);
}

/**
 * The number of the business day to which something done at this instant belongs, for counting how far things are
 * apart: the one of that date, or else the last before it. The closing, the evening after it and the early morning
 * before the opening belong to the day; a Saturday belongs to the Friday. O(1).
 * It is -1 before the first business day of the table.
 */
export function businessDayOfAct(table: WorkingTable, instant: Instant): number | Outside {
  if (!isInside(table, instant)) return 'outside';
  const opened = openedUntil(table, instant) - 1;
  const isStillOpen = instant <= (table.dayCloses[opened] ?? Number.NEGATIVE_INFINITY);
  const opensLaterToday = table.days[opened + 1] === dayAt(table.zone, instant);
  return opensLaterToday && !isStillOpen ? opened + 1 : opened;
}

/** The business day with this number. O(1). */
export function businessDay(table: WorkingTable, number: number): BusinessDay | Outside {
  const day = table.days[number];
  const opens = table.dayOpens[number];
  const closes = table.dayCloses[number];
  if (day === undefined || opens === undefined || closes === undefined) return 'outside';
  return { number, date: dateOf(day), opens, closes };
}

/** Working seconds of so many business days, the first by its number: what `N business days` is as a length. O(1). */
export function workOfBusinessDays(table: WorkingTable, first: number, count: number): number | Outside {
  const before = table.dayWorked[first];
  const after = table.dayWorked[first + count];
  return before === undefined || after === undefined ? 'outside' : after - before;
}

/** How many business days have opened at an instant or before it. */
function openedUntil(table: WorkingTable, instant: Instant): number {
  let opened = table.openedOfRow[rowOf(table, instant)] ?? 0;
  while ((table.dayOpens[opened] ?? instant + 1) <= instant) opened++;
  return opened;
}
