import type { Calendar, PlainDate } from '../model/calendar.ts';
import { firstInstantAt, type Instant, secondsOfDay } from './instant.ts';
import { type DayNumber, dateOf, dayOf } from './plain-date.ts';
import { shiftsOf } from './shifts.ts';
import { type Zone, zoneRange } from './zone.ts';

/** The answer where the table does not reach, or where the calendar never opens again in it. */
export type Outside = 'outside';

/**
 * A calendar laid out over some years, for answers that cost the same however long the time asked about.
 * It has one row for each UTC day, which leads to the first span of working time and the first business day that
 * concern it. A UTC day has 86,400 seconds whatever the clocks on the wall do, so its row is found by one division.
 *
 * Invariant: spans are in order and apart; business days are in the order of their dates.
 */
export interface WorkingTable {
  readonly calendar: string;
  readonly zone: Zone;
  /** Answers hold from here … */
  readonly start: Instant;
  /** … to here, both included. */
  readonly end: Instant;
  /** UTC day number of the first row. */
  readonly firstRow: number;
  /** For each row, the first span that ends after the row begins. */
  readonly spanOfRow: Int32Array;
  /** For each row, the first business day that closes after the row begins. */
  readonly dayOfRow: Int32Array;
  /** For each row, how many business days have opened when it begins. */
  readonly openedOfRow: Int32Array;

  /** Begin of each span of working time. */
  readonly opens: Float64Array;
  /** End of each span of working time. */
  readonly closes: Float64Array;
  /** Working seconds before each span, and after the last. */
  readonly worked: Float64Array;
  /** For each whole multiple of `workStep`, the span in which so much has been worked. */
  readonly spanOfWork: Int32Array;
  readonly workStep: number;

  /** Date of each business day, as a day number in the calendar's zone. */
  readonly days: Int32Array;
  /** First opening of each business day. */
  readonly dayOpens: Float64Array;
  /** Last closing of each business day, which for a night shift is on the day after. */
  readonly dayCloses: Float64Array;
  /** Working seconds of all business days before each, and of all. */
  readonly dayWorked: Float64Array;
}

/** A piece of working time, `from` included, `to` not. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

interface BusinessDayHours {
  readonly day: DayNumber;
  readonly spans: readonly Span[];
}

/**
 * Lays a calendar out from the first to the last day (both included, in its own zone). O(days).
 * Outside the years in which zones are right it answers nothing but `outside`.
 */
export function layOut(calendar: Calendar, zone: Zone, from: PlainDate, to: PlainDate): WorkingTable {
  const start = Math.max(firstInstantAt(zone, dayOf(from) * secondsOfDay), zoneRange.from);
  const end = Math.min(firstInstantAt(zone, (dayOf(to) + 1) * secondsOfDay), zoneRange.to);
  const days = end < start ? [] : businessDaysOf(calendar, zone, dayOf(from) - 1, dayOf(to));
  return tableOf(calendar.name, zone, start, end, days);
}

/** The table of a calendar that is never open, and of which nothing is known. */
export function emptyTable(calendar: string): WorkingTable {
  const utc: Zone = { name: 'UTC', since: [Number.NEGATIVE_INFINITY], offsets: [0] };
  return tableOf(calendar, utc, zoneRange.from, zoneRange.from - 1, []);
}

function tableOf(
  calendar: string,
  zone: Zone,
  start: Instant,
  end: Instant,
  days: readonly BusinessDayHours[],
): WorkingTable {
  const spans = merged(days.flatMap((day) => day.spans));
  const firstRow = Math.floor(start / secondsOfDay);
  const rows = Math.max(0, Math.floor(end / secondsOfDay) - firstRow + 1);
  return {
    calendar,
    zone,
    start,
    end,
    firstRow,
    ...rowIndexes(firstRow, Number.isFinite(rows) ? rows : 0, spans, days),
    ...spanColumns(spans),
    ...dayColumns(days),
  };
}

/** One row of the table as plain values, for those who write it into a data base. */
export interface WorkingRow {
  /** The UTC day. */
  readonly date: PlainDate;
  /** Working seconds from the beginning of the table to the beginning of the day. */
  readonly workedBefore: number;
  /** Working time inside the UTC day, in instants. */
  readonly spans: readonly Span[];
  /** How many business days have opened when the UTC day begins. */
  readonly businessDaysOpened: number;
}

/** The rows of the table in order. */
export function workingRows(table: WorkingTable): readonly WorkingRow[] {
  return Array.from(table.spanOfRow, (firstSpan, row) => {
    const begin = (table.firstRow + row) * secondsOfDay;
    const end = begin + secondsOfDay;
    const spans: Span[] = [];
    for (let span = firstSpan; (table.opens[span] ?? end) < end; span++) {
      const from = Math.max(table.opens[span] ?? end, begin);
      spans.push({ from, to: Math.min(table.closes[span] ?? end, end) });
    }
    const before = (table.worked[firstSpan] ?? 0) + Math.max(0, begin - (table.opens[firstSpan] ?? begin));
    const date = dateOf(table.firstRow + row);
    return { date, workedBefore: before, spans, businessDaysOpened: table.openedOfRow[row] ?? 0 };
  });
}

/** The days that have working time. The day before the first is among them, for the night shift that ends on the first. */
function businessDaysOf(calendar: Calendar, zone: Zone, first: DayNumber, last: DayNumber): BusinessDayHours[] {
  const shiftsOn = shiftsOf(calendar);
  const days: BusinessDayHours[] = [];
  for (let day = first; day <= last; day++) {
    const spans = shiftsOn(day).map(({ from, to }) => ({
      from: firstInstantAt(zone, from),
      to: firstInstantAt(zone, to),
    }));
    const working = merged(spans.filter(({ from, to }) => from < to));
    if (working.length > 0) days.push({ day, spans: working });
  }
  return days;
}

/** The same time as spans in order that neither touch nor overlap. */
function merged(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const apart: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

function spanColumns(spans: readonly Span[]) {
  const worked = sums(spans.map(lengthOfSpan));
  const total = worked.at(-1) ?? 0;
  const shortest = spans.reduce((least, span) => Math.min(least, lengthOfSpan(span)), total);
  // Steps as long as the shortest span need no search; where one is very short, a few spans share a step.
  const workStep = Math.max(1, shortest, Math.floor(total / (4 * spans.length || 1)));
  const spanOfWork = new Int32Array(Math.floor(total / workStep) + 1);
  for (let step = 0, span = 0; step < spanOfWork.length; step++) {
    while (span < spans.length - 1 && (worked[span + 1] ?? 0) < step * workStep) span++;
    spanOfWork[step] = span;
  }
  const opens = Float64Array.from(spans, (span) => span.from);
  return { opens, closes: Float64Array.from(spans, (span) => span.to), worked, workStep, spanOfWork };
}

function dayColumns(days: readonly BusinessDayHours[]) {
  return {
    days: Int32Array.from(days, ({ day }) => day),
    dayOpens: Float64Array.from(days, opening),
    dayCloses: Float64Array.from(days, closing),
    dayWorked: sums(days.map(({ spans }) => spans.reduce((sum, span) => sum + lengthOfSpan(span), 0))),
  };
}

function rowIndexes(firstRow: number, rows: number, spans: readonly Span[], days: readonly BusinessDayHours[]) {
  const spanOfRow = new Int32Array(rows);
  const dayOfRow = new Int32Array(rows);
  const openedOfRow = new Int32Array(rows);
  let [span, day, opened] = [0, 0, 0];
  const isOver = (to: number | undefined, begin: Instant) => to !== undefined && to <= begin;
  for (let row = 0; row < rows; row++) {
    const begin = (firstRow + row) * secondsOfDay;
    while (isOver(spans[span]?.to, begin)) span++;
    for (let next = days[day]; next !== undefined && closing(next) <= begin; next = days[day]) day++;
    for (let next = days[opened]; next !== undefined && opening(next) <= begin; next = days[opened]) opened++;
    spanOfRow[row] = span;
    dayOfRow[row] = day;
    openedOfRow[row] = opened;
  }
  return { spanOfRow, dayOfRow, openedOfRow };
}

function opening({ spans }: BusinessDayHours): Instant {
  return spans[0]?.from ?? 0;
}

function closing({ spans }: BusinessDayHours): Instant {
  return spans.at(-1)?.to ?? 0;
}

function lengthOfSpan({ from, to }: Span): number {
  return to - from;
}

/** The sum of all numbers before each, and of all. */
function sums(numbers: readonly number[]): Float64Array {
  const before = new Float64Array(numbers.length + 1);
  for (const [index, number] of numbers.entries()) before[index + 1] = (before[index] ?? 0) + number;
  return before;
}
