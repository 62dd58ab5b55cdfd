import type { CommitmentTime, Due, RunStart } from '@sla/agreement';
import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { goalInvalid } from '../problem/goals/goal-invalid.ts';
import { countOf, dateOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { longUnitOf, periodRangeOf } from './period.ts';

/** A line that may end in `by 2027-12-31`, `by end of FY2027-Q3`, `every month` or `in 2027-01`. */
export interface TimedLine extends AstNode {
  readonly by?: ast.DateLiteral;
  readonly endOf?: ast.PeriodLiteral;
  readonly every?: ast.UnitLiteral;
  readonly byDay?: ast.NumberLiteral;
  readonly within?: ast.PeriodLiteral;
}

/** The time a line of a goal is for; absent where the one that is written is impossible. */
export function commitmentTimeOf(lowering: Lowering, line: TimedLine): CommitmentTime | undefined {
  const written = line.by ?? line.endOf ?? line.every ?? line.within;
  const time = written ? writtenTime(lowering, line) : ({ kind: 'unbound' } as const);
  return time && lowering.mark(time, written ?? line);
}

function writtenTime(lowering: Lowering, line: TimedLine): CommitmentTime | undefined {
  if (line.every) {
    const period = longUnitOf(lowering, line.every);
    const byDay = line.byDay && dueDayOf(lowering, line.byDay, period);
    return period && { kind: 'every', period, fiscal: line.every.fiscal, ...(byDay ? { byDay } : {}) };
  }
  if (line.within) {
    const range = periodRangeOf(lowering, line.within);
    return range && { kind: 'in', period: line.within.raw, ...range };
  }
  const date = line.by ? dateOf(lowering, line.by) : periodRangeOf(lowering, line.endOf)?.to;
  return date === undefined ? undefined : { kind: 'by', date };
}

/** `by day 20`: other periods than months have no such days. */
function dueDayOf(lowering: Lowering, node: ast.NumberLiteral, period: string | undefined): number | undefined {
  const day = dayOfMonthOf(lowering, node);
  if (period === undefined || period === 'month') return day;
  return lowering.report(goalInvalid, node, [
    `A ${period} has no day of the month. Write \`every month by day ${node.raw}\`, or leave out \`by day\`.`,
  ]);
}

/** A day that some month has. */
export function dayOfMonthOf(lowering: Lowering, node: ast.NumberLiteral | undefined): number | undefined {
  const day = countOf(lowering, node);
  if (!node || day === undefined || (day >= 1 && day <= 31)) return day;
  return lowering.report(goalInvalid, node, [`No month has a day ${day}: its days are 1 to 31.`]);
}

/** Opens and due: each period and its end, or the term (or named period) and its last day. */
export function runOf(lowering: Lowering, time: CommitmentTime): { readonly starts: RunStart; readonly firm?: Due } {
  const { effective } = lowering.header;
  switch (time.kind) {
    case 'every':
      return {
        starts: {
          kind: 'schedule',
          every: { kind: 'shares', count: 1, unit: time.period, fiscal: time.fiscal, times: [] },
        },
        firm: { kind: 'end of period', ...(time.byDay ? { dayOfMonth: time.byDay } : {}) },
      };
    case 'in':
      return { starts: { kind: 'term', from: time.from }, firm: { kind: 'on', date: time.to } };
    case 'by':
      return { starts: termFrom(effective), firm: { kind: 'on', date: time.date } };
    case 'unbound':
      return { starts: termFrom(effective) };
  }
}

/** A run that opens on a day, or with the agreement. */
export const termFrom = (day: string | undefined): RunStart => ({ kind: 'term', ...(day ? { from: day } : {}) });
