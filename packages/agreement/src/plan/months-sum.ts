import { type Month, monthsBetween } from '../funnel/month.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Constant } from '../model/condition.ts';
import type { Goal } from '../model/goal.ts';
import { compare, type Exact, sum } from '../number/exact.ts';
import { inUnitOf, isAdditive } from './amount.ts';
import type { PlanTerm } from './model.ts';
import { type Target, targetsOf } from './target.ts';
import { lastDayOf, monthOf } from './term.ts';
import type { Whole } from './timed.ts';

/** A whole that a goal promises beside its months, and what these come to. */
export interface MonthsSum {
  /** The promise of the whole. */
  readonly promise: string;
  readonly whole: Constant;
  readonly months: Constant;
  /** Whether the months come to less (-1), exactly as much (0), or more (1). */
  readonly compared: -1 | 0 | 1;
}

/**
 * What the months of a goal come to, wherever it also promises a whole over the same time. Only whole calendar months of
 * numbers or money are added up; nothing is where each of some people owes it, since they change from month to month.
 */
export function monthsSums(goal: Goal, agreement: Agreement, term: PlanTerm): readonly MonthsSum[] {
  return targetsOf(goal, agreement, term).flatMap((target) => {
    const { like, timed, total, bound, forEach, every } = target;
    const isMonthly = every.length > 0 && every.every(({ unit, byDay }) => unit === 'month' && byDay === undefined);
    if (!isMonthly || !isAdditive(like) || bound !== 'at least' || forEach !== undefined) return [];
    const amounts = total && amountsOf(timed.months, total);
    const promise = total && promiseOf(goal, target, total);
    if (!amounts || promise === undefined) return [];
    const months = sum(amounts);
    const compared = compare(months, total.value);
    return [{ promise, whole: inUnitOf(total.value, like), months: inUnitOf(months, like), compared }];
  });
}

/** The amounts of all months of a time; nothing where it begins or ends amid one, or one has no amount. */
function amountsOf(months: ReadonlyMap<Month, Exact>, { from, to }: Whole): readonly Exact[] | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  if (!from.endsWith('-01') || lastDayOf(monthOf(to)) !== to) return undefined;
  const all = monthsBetween(monthOf(from), monthOf(to));
  const amounts = all.flatMap((month) => months.get(month) ?? []);
  return amounts.length === all.length ? amounts : undefined;
}

/** The line that says the whole; nothing where it is itself a sum. */
function promiseOf(goal: Goal, { promises }: Target, { as, to }: Whole): string | undefined {
  if (as === 'sum') return undefined;
  const lines = goal.commitments.filter(({ promise }) => promises.includes(promise));
  return lines.find(({ when }) => when.kind === 'unbound' || (when.kind === 'by' && when.date === to))?.promise;
}
