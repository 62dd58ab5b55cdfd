import { type DateRange, type PeriodUnit, rangeOf } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { parsePeriod } from '../parse/literals.ts';
import { scheduleInvalid } from '../problem/dates/schedule-invalid.ts';
import { literalInvalid } from '../problem/types/literal-invalid.ts';
import type { Lowering } from './lowering.ts';

/** The days of a named month, quarter or year: `2027-01`, `2027-Q3`, `FY2027-Q3`. */
export function periodRangeOf(lowering: Lowering, node: ast.PeriodLiteral | undefined): DateRange | undefined {
  if (!node?.raw) return undefined;
  const period = parsePeriod(node.raw);
  if ('problem' in period) return lowering.report(literalInvalid, node, [period.problem]);
  const range = rangeOf(period.value, lowering.header.fiscalYear);
  return range ?? lowering.report(scheduleInvalid, node, [noFiscalYear(node.raw)]);
}

/** The period in `every month`, `every fiscal quarter`. */
export function unitOf(lowering: Lowering, node: ast.UnitLiteral | undefined): PeriodUnit | undefined {
  if (!node?.unit) return undefined;
  const { unit, business, fiscal } = node;
  if (unit === 'minute' || unit === 'hour' || business) {
    const written = `${business ? 'business ' : ''}${unit}`;
    return lowering.report(scheduleInvalid, node, [
      `Nothing recurs every ${written} here. Write every day, week, month, quarter or year.`,
    ]);
  }
  if (!fiscal) return unit;
  if (unit === 'day' || unit === 'week') {
    return lowering.report(scheduleInvalid, node, [`A ${unit} is the same in a fiscal year: write \`every ${unit}\`.`]);
  }
  return lowering.header.fiscalYear ? unit : lowering.report(scheduleInvalid, node, [noFiscalYear(`fiscal ${unit}`)]);
}

/** `every month` of a KPI, a goal or a promise: a calendar or fiscal period of a week or longer. */
export function longUnitOf(
  lowering: Lowering,
  node: ast.UnitLiteral | undefined,
): Exclude<PeriodUnit, 'day'> | undefined {
  const unit = unitOf(lowering, node);
  if (unit !== 'day' || !node) return unit === 'day' ? undefined : unit;
  return lowering.report(scheduleInvalid, node, [
    'A day is too short to count by. Write every week, month, quarter or year.',
  ]);
}

const noFiscalYear = (written: string): string =>
  `'${written}' needs to know when fiscal years begin. Add a line to the agreement such as \`fiscal year 2027 starts 2027-02-01\`.`;
