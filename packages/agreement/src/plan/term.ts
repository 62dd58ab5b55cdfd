import { type Month, monthsBetween } from '../funnel/month.ts';
import type { Agreement } from '../model/agreement.ts';
import type { FiscalYear, PeriodUnit, PlainDate } from '../model/calendar.ts';
import { type DateRange, periodsBetween } from '../time/period.ts';
import { addMonths, dateOf, dayOf } from '../time/plain-date.ts';
import type { PlanTerm } from './model.ts';

/** A longer term is planned up to here, so that a slip in a date does not cost minutes. */
export const maxPlanMonths = 120;

/** The time that is planned: from the first day to the last, or where that is not written to the last date of a goal. */
export function planTerm(agreement: Agreement): PlanTerm {
  const { effective: from, expires } = agreement;
  const last = expires ?? lastGoalDate(agreement);
  const end = expires !== undefined ? 'expires' : last !== undefined ? 'goals' : 'assumed';
  if (from === undefined) return { ...(last ? { to: last } : {}), end, months: [], cut: false };
  const to = last ?? dateOf(addMonths(dayOf(from), 12) - 1);
  const limit = dateOf(addMonths(dayOf(from), maxPlanMonths) - 1);
  const cut = to > limit;
  const planned = cut ? limit : to;
  return { from, to: planned, end, months: monthsBetween(monthOf(from), monthOf(planned)), cut };
}

/** The month in which a day lies. */
export function monthOf(date: PlainDate): Month {
  return date.slice(0, 7);
}

/** The last day of a month. */
export function lastDayOf(month: Month): PlainDate {
  return dateOf(addMonths(dayOf(`${month}-01`), 1) - 1);
}

/**
 * The periods of the term that are owed in full: those that end in it. A first month of which a part is over is owed;
 * a last one that goes on after the term is not, for it never falls due. Kept as long as the term.
 */
export function periodsOf(term: PlanTerm, unit: PeriodUnit, fiscalYear: FiscalYear | undefined): readonly DateRange[] {
  const ofTerm = known.get(term) ?? new Map<string, readonly DateRange[]>();
  known.set(term, ofTerm);
  const key = `${unit} ${fiscalYear?.year} ${fiscalYear?.starts}`;
  const periods = ofTerm.get(key) ?? findPeriods(term, unit, fiscalYear);
  ofTerm.set(key, periods);
  return periods;
}

const known = new WeakMap<PlanTerm, Map<string, readonly DateRange[]>>();

function findPeriods(
  { from, to }: PlanTerm,
  unit: PeriodUnit,
  fiscalYear: FiscalYear | undefined,
): readonly DateRange[] {
  if (from === undefined || to === undefined) return [];
  return periodsBetween(from, to, { unit, ...(fiscalYear ? { fiscalYear } : {}) }).filter((period) => period.to <= to);
}

function lastGoalDate({ goals }: Agreement): PlainDate | undefined {
  const times = Object.values(goals).flatMap((goal) => goal.commitments.map(({ when }) => when));
  return times
    .flatMap((when) => (when.kind === 'by' ? [when.date] : when.kind === 'in' ? [when.to] : []))
    .toSorted()
    .at(-1);
}
