import type { FiscalYear, Period, PeriodUnit, PlainDate } from '../model/calendar.ts';
import { type DayNumber, dateOf, dayInMonth, dayOf, partsOf, weekdayOf } from './plain-date.ts';

/** Days from the first to the last, both included. */
export interface DateRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** How periods are cut: which unit, and after the fiscal year where one is given. */
export interface PeriodCut {
  readonly unit: PeriodUnit;
  /** The fiscal year to count from; without it periods are those of the calendar. */
  readonly fiscalYear?: FiscalYear;
}

type LongUnit = Period['unit'];

const months: Readonly<Record<LongUnit, number>> = { month: 1, quarter: 3, year: 12 };
const calendarYear: FiscalYear = { year: 2000, starts: '2000-01-01' };

/** The days of a period. Undefined for one without a year (`fiscal Q4`), and for a fiscal one without a fiscal year. */
export function rangeOf(period: Period, fiscalYear?: FiscalYear): DateRange | undefined {
  const base = period.fiscal ? fiscalYear : calendarYear;
  if (base === undefined || period.year === undefined) return undefined;
  const index = ((period.year - base.year) * 12) / months[period.unit] + period.number - 1;
  return { from: dateOf(startOf(base, period.unit, index)), to: dateOf(startOf(base, period.unit, index + 1) - 1) };
}

/** The month, quarter or year in which a day lies. */
export function periodOf(date: PlainDate, unit: LongUnit, fiscalYear?: FiscalYear): Period {
  const base = fiscalYear ?? calendarYear;
  const index = indexOf(base, unit, dayOf(date));
  const perYear = 12 / months[unit];
  const year = base.year + Math.floor(index / perYear);
  return { unit, fiscal: fiscalYear !== undefined, year, number: index - (year - base.year) * perYear + 1 };
}

/** Whether a day lies in a period; in one without a year, whether it does in any year. */
export function isInPeriod(date: PlainDate, period: Period, fiscalYear?: FiscalYear): boolean {
  if (period.fiscal && fiscalYear === undefined) return false;
  const own = periodOf(date, period.unit, period.fiscal ? fiscalYear : undefined);
  return own.number === period.number && (period.year === undefined || own.year === period.year);
}

/** The whole period in which a day lies. Weeks begin on Monday. */
export function periodAround(date: PlainDate, cut: PeriodCut): DateRange {
  const [from, next] = boundsAround(dayOf(date), cut);
  return { from: dateOf(from), to: dateOf(next - 1) };
}

/** The whole periods that share a day with the days from the first to the last, in order. */
export function periodsBetween(from: PlainDate, to: PlainDate, cut: PeriodCut): readonly DateRange[] {
  const periods: DateRange[] = [];
  for (let day = dayOf(from); day <= dayOf(to); ) {
    const [start, next] = boundsAround(day, cut);
    periods.push({ from: dateOf(start), to: dateOf(next - 1) });
    day = next;
  }
  return periods;
}

/** As it is written in an agreement: `2027-01`, `2027-Q3`, `FY2027-Q3`, `FY2027`, `fiscal Q4`. */
export function periodText({ unit, fiscal, year, number }: Period): string {
  const part = unit === 'quarter' ? `Q${number}` : unit === 'month' ? `${number}`.padStart(2, '0') : '';
  if (year === undefined) return `${fiscal ? 'fiscal ' : ''}${part}`;
  return `${fiscal ? 'FY' : ''}${year}${part === '' ? '' : '-'}${part}`;
}

/** Reads what {@link periodText} writes; undefined for any other text. */
export function parsePeriod(text: string): Period | undefined {
  const seasonal = /^(fiscal )?Q([1-4])$/.exec(text);
  if (seasonal) return { unit: 'quarter', fiscal: seasonal[1] !== undefined, number: Number(seasonal[2]) };
  const [, fy, digits, quarter, month] = /^(FY)?(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const unit = quarter !== undefined ? 'quarter' : month !== undefined ? 'month' : 'year';
  return { unit, fiscal: fy !== undefined, year: Number(digits), number: Number(quarter ?? month ?? 1) };
}

/** The first day of the period around a day, and of the next. */
function boundsAround(day: DayNumber, { unit, fiscalYear }: PeriodCut): readonly [DayNumber, DayNumber] {
  if (unit === 'day') return [day, day + 1];
  if (unit === 'week') {
    const monday = day - weekdayOf(day) + 1;
    return [monday, monday + 7];
  }
  const base = fiscalYear ?? calendarYear;
  const index = indexOf(base, unit, day);
  return [startOf(base, unit, index), startOf(base, unit, index + 1)];
}

/** Which period, counted from the first of the base year, a day lies in. */
function indexOf(base: FiscalYear, unit: LongUnit, day: DayNumber): number {
  const start = partsOf(dayOf(base.starts));
  const { year, month } = partsOf(day);
  const index = Math.floor(((year - start.year) * 12 + month - start.month) / months[unit]);
  // In the month in which a period begins, the days before its first still belong to the one before.
  return startOf(base, unit, index) > day ? index - 1 : index;
}

function startOf(base: FiscalYear, unit: LongUnit, index: number): DayNumber {
  const { year, month, dayOfMonth } = partsOf(dayOf(base.starts));
  return dayInMonth(year, month + index * months[unit], dayOfMonth);
}
