import type { ChangeWindow } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { scheduleInvalid } from '../problem/dates/schedule-invalid.ts';
import type { Lowering } from './lowering.ts';

/** `only in fiscal Q4`, `only in Q1`: the quarters of a year in which something may change. */
export function changeQuarters(
  lowering: Lowering,
  line: ast.ChangeStatement,
): Pick<ChangeWindow, 'quarters' | 'year'> | undefined {
  const word = line.quarter;
  if (!word) {
    return line.period
      ? lowering.report(scheduleInvalid, line.period, ['Name a quarter of every year, as in `only in fiscal Q4`.'])
      : undefined;
  }
  const quarter = /^Q([1-4])$/.exec(word)?.[1];
  if (!quarter)
    return lowering.report(scheduleInvalid, lowering.place(line, 'quarter'), [
      `'${word}' is no quarter. Write Q1, Q2, Q3 or Q4.`,
    ]);
  if (line.fiscal && !lowering.header.fiscalYear) {
    return lowering.report(scheduleInvalid, line, [
      `'fiscal ${word}' needs to know when fiscal years begin. Add a line such as \`fiscal year 2027 starts 2027-02-01\`.`,
    ]);
  }
  return { quarters: [Number(quarter)], year: line.fiscal ? 'fiscal' : 'calendar' };
}
