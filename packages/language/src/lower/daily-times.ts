import type { DailyTimes } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { timeOf } from './literals.ts';
import type { Lowering } from './lowering.ts';

/** `every day at 08:00, 14:00 in calendar Europe`; without a calendar, in the time zone of the agreement's. */
export function dailyTimesOf(lowering: Lowering, node: ast.DailyTimes): DailyTimes {
  const calendar = lowering.name(node.calendar, ['calendar']) ?? lowering.header.calendar;
  return lowering.mark({ times: node.times.flatMap((time) => timeOf(lowering, time) ?? []), calendar }, node);
}
