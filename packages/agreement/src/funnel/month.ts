/** A calendar month as `2027-03`. */
export type Month = string;

/** How long a lead takes from the top of the funnel to its end; plain time. */
export interface CycleTime {
  readonly amount: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
}

/** The mean month of the Gregorian calendar: 146,097 days in 400 years of 12 months. */
const daysPerMonth = 146_097 / 4_800;
const daysPerUnit = { second: 1 / 86_400, minute: 1 / 1_440, hour: 1 / 24, day: 1, week: 7 } as const;
const monthsPerUnit = { month: 1, quarter: 3, year: 12 } as const;

/** All months from the first to the last, both included; none when the last is earlier. */
export function monthsBetween(first: Month, last: Month): readonly Month[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => monthText(from + index));
}

/** The month so many months later (earlier, when negative). */
export function laterMonth(month: Month, months: number): Month {
  return monthText(monthNumber(month) + months);
}

/**
 * A cycle in whole months, to the nearest, a half upwards: 60 days are two months, 45 days are one.
 * Whole months, so that every month's volumes belong to exactly one month's results and nothing is counted twice.
 */
export function cycleInMonths({ amount, unit }: CycleTime): number {
  if (unit === 'month' || unit === 'quarter' || unit === 'year') return Math.round(amount * monthsPerUnit[unit]);
  return Math.round((amount * daysPerUnit[unit]) / daysPerMonth);
}

/** The month in which the leads that enter the funnel in `month` become results. */
export function resultMonth(month: Month, cycle: CycleTime | undefined): Month {
  return laterMonth(month, cycle === undefined ? 0 : cycleInMonths(cycle));
}

/** The month in which the leads enter the funnel that become the results of `month`; undoes `resultMonth`. */
export function volumeMonth(month: Month, cycle: CycleTime | undefined): Month {
  return laterMonth(month, cycle === undefined ? 0 : -cycleInMonths(cycle));
}

function monthNumber(month: Month): number {
  const match = /^([0-9]{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (match === null) throw new TypeError(`Not a month: ${month}`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

function monthText(number: number): Month {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, '0')}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}
