import type { PlainDate } from '@sla/agreement';
import { dateAt } from './days.ts';
import type { Case } from './gauge.ts';

/** The day on which the lead had become the stage the time before; undefined for the first. */
export function dayBefore({ lead, program }: Case, stage: string, time: number): PlainDate | undefined {
  const mark = time === 0 ? undefined : lead?.entered[stage]?.[time - 1];
  return mark === undefined ? undefined : dateAt(program, mark.at);
}
