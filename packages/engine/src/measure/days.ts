import { dateOf, dayAt, dayOf, type Instant, instantAt, type PlainDate, secondsOfDay } from '@sla/agreement';
import { addDecimals } from '../model/decimal.ts';
import { emptyRecord, entry } from '../model/entry.ts';
import type { DayCount } from '../model/measured.ts';
import type { Program } from '../program/program.ts';

/** Days from the first to the last, both included; without a first from the beginning. */
export interface Days {
  readonly first?: PlainDate;
  readonly last: PlainDate;
}

/** What is added to a day. */
export interface Added {
  readonly n?: number;
  readonly hits?: number;
  /** The day on which the same lead counted before. */
  readonly before?: PlainDate | undefined;
  readonly sum?: string;
  readonly length?: number;
}

/** The day of an instant, on the agreement's calendar. */
export function dateAt(program: Program, at: Instant): PlainDate {
  return dateOf(dayAt(zoneOf(program), at));
}

/** The instant at which a day begins. */
export function startOf(program: Program, date: PlainDate): Instant {
  return instantAt(zoneOf(program), dayOf(date) * secondsOfDay);
}

/** The instant at which a day is over. */
export function endOf(program: Program, date: PlainDate): Instant {
  return instantAt(zoneOf(program), (dayOf(date) + 1) * secondsOfDay);
}

const zoneOf = ({ agreement, calendars }: Program) => calendars.zone(agreement.calendar);

/** A count of nothing. */
export const nothing = (): DayCount => ({ n: 0, hits: 0 });

/** Adds to a count. */
export function add(count: DayCount, { n = 0, hits = 0, before, sum, length }: Added): void {
  if (before !== undefined) count.again ??= emptyRecord();
  const cases = before === undefined || count.again === undefined ? count : entry(count.again, before, nothing);
  cases.n += n;
  cases.hits += hits;
  if (sum !== undefined) count.sum = addDecimals(count.sum ?? '0', sum);
  if (length === undefined) return;
  count.sum = addDecimals(count.sum ?? '0', String(length));
  count.lengths ??= emptyRecord();
  count.lengths[length] = (count.lengths[length] ?? 0) + 1;
}

/** What was counted from the first day to the last; a lead that came back in between counts once. */
export function together(byDay: Readonly<Record<PlainDate, DayCount>> | undefined, days: Days): DayCount {
  const all = nothing();
  for (const date of datesOf(byDay ?? {}, days)) {
    const count = byDay?.[date];
    if (count !== undefined) addAll(all, count, days.first);
  }
  return all;
}

function addAll(all: DayCount, { n, hits, again, sum, lengths }: DayCount, first: PlainDate | undefined): void {
  add(all, { n, hits, ...(sum === undefined ? {} : { sum }) });
  for (const [before, one] of Object.entries(again ?? {})) if (first !== undefined && before < first) add(all, one);
  if (lengths === undefined) return;
  all.lengths ??= emptyRecord();
  for (const [length, times] of Object.entries(lengths)) all.lengths[length] = (all.lengths[length] ?? 0) + times;
}

/** The shorter way: the days of the window, or those on which something was counted. */
function datesOf(byDay: Readonly<Record<PlainDate, DayCount>>, { first, last }: Days): readonly PlainDate[] {
  const length = first === undefined ? Number.POSITIVE_INFINITY : dayOf(last) - dayOf(first) + 1;
  if (first !== undefined && length < 400) return Array.from({ length }, (_, index) => dateOf(dayOf(first) + index));
  return Object.keys(byDay).filter((date) => (first === undefined || date >= first) && date <= last);
}
