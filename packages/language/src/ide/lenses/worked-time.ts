import { type Due, type SlaPromise, type WorkedDue, type WorkingTable, workedDue } from '@sla/agreement';
import { calendarsOf } from '../../checks/support/calendars.ts';
import type { LensContext } from './lens.ts';

/** `Fri 18:10 → Mon 12:30`: the firm time of a promise or its aim, worked through; of a choice the last. */
export function workedTime(
  promise: SlaPromise,
  which: 'firm' | 'target',
  { agreement, tableOf }: Pick<LensContext, 'agreement' | 'tableOf'>,
): string | undefined {
  const [calendar] = calendarsOf(agreement, promise);
  const table = calendar === undefined ? undefined : tableOf(calendar);
  const worked = table && workedIn(table, promise[which]);
  return worked && `${worked.start} → ${worked.due}`;
}

function workedIn(table: WorkingTable, time: Due | undefined): WorkedDue | undefined {
  if (time?.kind === 'window') return workedDue(table, time.over, 'over');
  const within = time?.kind === 'after' ? time.choices.at(-1)?.within : undefined;
  return within && workedDue(table, within);
}
