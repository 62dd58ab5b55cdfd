import type { FiscalYear, Recurrence } from '../../src/model/calendar.ts';

/**
 * Recurrences the obvious and slow way: walk day by day, cut the days into periods where one begins, and look at each
 * day. It shares nothing with the arithmetic but the types.
 */
export function stepDates(
  recurrence: Recurrence,
  from: string,
  to: string,
  base: { readonly start: string; readonly fiscalYear?: FiscalYear },
): readonly string[] {
  const days = daysBetween(base.start < from ? yearBefore(base.start) : yearBefore(from), yearAfter(to));
  const found =
    recurrence.kind === 'interval' ? intervalDays(recurrence, days, base.start) : daysOf(recurrence, days, base);
  return found.filter((day) => from <= day && day <= to);
}

type Interval = Extract<Recurrence, { kind: 'interval' }>;

/** Counts the days, or the first days of months, since the start, and takes every so-manieth. */
function intervalDays({ amount, unit }: Interval, days: readonly string[], start: string): readonly string[] {
  const later = days.filter((day) => day > start);
  if (unit === 'day' || unit === 'week') {
    const length = unit === 'day' ? amount : amount * 7;
    return later.filter((_, at) => (at + 1) % length === 0);
  }
  const length = { month: 1, quarter: 3, year: 12 }[unit] * amount;
  let monthsSince = 0;
  return later.filter((day) => {
    if (day.endsWith('-01')) monthsSince++;
    const wanted = start.slice(8);
    const isWanted = day.slice(8) === wanted || (day.slice(8) < wanted && isLastOfMonth(day));
    return monthsSince > 0 && monthsSince % length === 0 && isWanted;
  });
}

function daysOf(
  recurrence: Exclude<Recurrence, Interval>,
  days: readonly string[],
  { fiscalYear }: { readonly fiscalYear?: FiscalYear },
): readonly string[] {
  if (recurrence.kind === 'weekdays')
    return days.filter((day) => recurrence.weekdays.some((one) => one === weekday(day)));
  const starts = recurrence.fiscal ? fiscalYear?.starts : '2000-01-01';
  if (starts === undefined) return [];
  return periods(days, recurrence.unit, starts).flatMap((period) =>
    period.filter((_, at) => isIn(recurrence, period, at)),
  );
}

function isIn(
  recurrence: Exclude<Recurrence, Interval | { kind: 'weekdays' }>,
  period: readonly string[],
  at: number,
): boolean {
  if (recurrence.kind === 'day') {
    return at + 1 === recurrence.day || (at + 1 === period.length && period.length < recurrence.day);
  }
  if (recurrence.kind === 'shares') {
    const count = Math.min(recurrence.count, period.length);
    // A part ends on the day with which that share of the period is full.
    return Math.floor(((at + 1) * count) / period.length) > Math.floor((at * count) / period.length);
  }
  if (weekday(period[at] ?? '') !== recurrence.weekday) return false;
  const isSame = (day: string): boolean => weekday(day) === recurrence.weekday;
  if (recurrence.ordinal === -1) return !period.slice(at + 1).some(isSame);
  return period.slice(0, at + 1).filter(isSame).length === recurrence.ordinal;
}

/** The days cut where a period begins; the first piece and the last are no whole ones. */
function periods(days: readonly string[], unit: string, starts: string): readonly (readonly string[])[] {
  const cut: string[][] = [];
  for (const day of days) {
    if (begins(day, unit, starts)) cut.push([day]);
    else cut.at(-1)?.push(day);
  }
  return cut.slice(0, -1);
}

function begins(day: string, unit: string, starts: string): boolean {
  if (unit === 'day') return true;
  if (unit === 'week') return weekday(day) === 1;
  if (day.slice(8) !== starts.slice(8)) return false;
  const every = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  return (Number(day.slice(5, 7)) - Number(starts.slice(5, 7)) + 12) % every === 0;
}

/** All days that are ever walked, each with its weekday, read off the calendar of JavaScript. */
const WEEKDAYS = new Map<string, number>();
for (let at = Date.UTC(2015, 0, 1); at < Date.UTC(2037, 0, 1); at += 86_400_000) {
  const date = new Date(at);
  WEEKDAYS.set(date.toISOString().slice(0, 10), date.getUTCDay() || 7);
}
const DAYS = [...WEEKDAYS.keys()];

const weekday = (day: string): number | undefined => WEEKDAYS.get(day);

const isLastOfMonth = (day: string): boolean => new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;

const daysBetween = (from: string, to: string): readonly string[] => DAYS.filter((day) => from <= day && day <= to);

/** The first day of the year before that of a day, or the last of the one after: far enough for every period to be whole. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 2}-01-01`;
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 2}-12-31`;
