import type { Month } from '../funnel/month.ts';
import type { Duration, PlainDate } from '../model/calendar.ts';
import { type Exact, exact, quotient, sum } from '../number/exact.ts';
import { isMeasurable, secondsOf } from '../time/duration.ts';
import { secondsOfDay } from '../time/instant.ts';
import { addMonths, type DayNumber, dayInMonth, dayOf, partsOf } from '../time/plain-date.ts';
import type { WorkingTable } from '../time/working-table.ts';

/** Days from the first to the last, both included; none where the last is before the first. */
export interface Stretch {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const monthsPerUnit = { month: 1, quarter: 3, year: 12 } as const;
const daysPerUnit = { day: 1, week: 7 } as const;

/** The days that lie in both. */
export function overlap(a: Stretch, b: Stretch): Stretch {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** The days of a calendar month; none without one. */
export function monthDays(month: Month | undefined): Stretch {
  if (month === undefined) return { from: 1, to: 0 };
  const from = dayOf(`${month}-01`);
  return { from, to: addMonths(from, 1) - 1 };
}

/** The months that are planned, and the days on which the agreement begins and ends, where they are known. */
export interface PlannedTime {
  readonly months: readonly Month[];
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** All days that are planned: of the first and the last month those on which the agreement holds. */
export function plannedDays({ months, from, to }: PlannedTime): Stretch {
  const whole = { from: monthDays(months[0]).from, to: monthDays(months.at(-1)).to };
  return overlap(whole, { from: from ? dayOf(from) : whole.from, to: to ? dayOf(to) : whole.to });
}

/** How many days of a stretch have working time. O(log days). */
export function businessDaysIn(table: WorkingTable, { from, to }: Stretch): number {
  return Math.max(0, firstAtOrAfter(table.days, to + 1) - firstAtOrAfter(table.days, from));
}

/**
 * How many periods a stretch holds: how often an amount `per` such a period may be used. Business time counts the
 * calendar's days or hours, plain time counts every day; a part of a month counts as its part.
 * Undefined for a period that cannot be measured, or has no length.
 */
export function periodsIn(stretch: Stretch, per: Duration, table: WorkingTable): Exact | undefined {
  if (!isMeasurable(per) || per.amount === 0) return undefined;
  const seconds = secondsOf(per);
  if (seconds !== undefined) {
    return seconds === 0 ? undefined : quotient(exact(secondsIn(stretch, per.business, table)), exact(seconds));
  }
  if (per.business) return quotient(exact(businessDaysIn(table, stretch)), exact(per.amount));
  if (per.unit === 'day' || per.unit === 'week') {
    return quotient(exact(lengthOf(stretch)), exact(per.amount * daysPerUnit[per.unit]));
  }
  if (per.unit !== 'month' && per.unit !== 'quarter' && per.unit !== 'year') return undefined;
  return quotient(monthsIn(stretch), exact(per.amount * monthsPerUnit[per.unit]));
}

/** Months, a part of one as its days ÷ the days of that month. */
function monthsIn({ from, to }: Stretch): Exact {
  const parts: Exact[] = [];
  for (let day = from; day <= to; ) {
    const { year, month } = partsOf(day);
    const [first, next] = [dayInMonth(year, month, 1), dayInMonth(year, month + 1, 1)];
    const days = Math.min(next - 1, to) - day + 1;
    parts.push(quotient(exact(days), exact(next - first)));
    day = next;
  }
  return sum(parts);
}

function secondsIn(stretch: Stretch, business: boolean, table: WorkingTable): number {
  if (!business) return lengthOf(stretch) * secondsOfDay;
  const first = firstAtOrAfter(table.days, stretch.from);
  const next = Math.max(first, firstAtOrAfter(table.days, stretch.to + 1));
  return (table.dayWorked[next] ?? 0) - (table.dayWorked[first] ?? 0);
}

function lengthOf({ from, to }: Stretch): number {
  return Math.max(0, to - from + 1);
}

/** The index of the first of the ordered days that is not before a day. */
function firstAtOrAfter(days: Int32Array, day: DayNumber): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
