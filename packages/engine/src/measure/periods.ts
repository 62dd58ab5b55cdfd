import { type FiscalYear, type Instant, type PeriodUnit, type PlainDate, periodAround } from '@sla/agreement';
import type { Program } from '../program/program.ts';
import { dateAt, endOf, startOf } from './days.ts';

/** Periods that follow one another, of the calendar or the fiscal year. */
export interface Cut {
  readonly unit: PeriodUnit;
  readonly fiscal: boolean;
}

/** A period that is over. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The period of some kind that ends at an instant; undefined where none does, or it is not one of the agreement's time. */
export function periodEndingAt(program: Program, cut: Cut, at: Instant): Period | undefined {
  const today = dateAt(program, at);
  if (startOf(program, today) !== at) return undefined;
  const period = periodAround(dateAt(program, at - 1), cutOf(cut, program.agreement.fiscalYear));
  return period.to < today && isOwed(program, period) ? period : undefined;
}

/** When the period of some kind in which an instant lies is over; undefined where it ends after the agreement. */
export function nextEnd(program: Program, cut: Cut, now: Instant): Instant | undefined {
  const period = periodOf(program, cut, now);
  return isOwed(program, period) ? endOf(program, period.to) : undefined;
}

/** The period of some kind in which an instant lies. */
export function periodOf(program: Program, cut: Cut, at: Instant): Period {
  return periodAround(dateAt(program, at), cutOf(cut, program.agreement.fiscalYear));
}

const cutOf = ({ unit, fiscal }: Cut, fiscalYear: FiscalYear | undefined) => ({
  unit,
  ...(fiscal && fiscalYear !== undefined ? { fiscalYear } : {}),
});

/** A last period that goes on after the agreement ends is not measured. */
const isOwed = ({ agreement: { expires } }: Program, { to }: Period): boolean => expires === undefined || to <= expires;
