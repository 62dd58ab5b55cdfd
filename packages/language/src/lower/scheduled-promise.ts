import type { Party, Recurrence, SlaPromise } from '@sla/agreement';
import type { AstNode } from 'langium';
import { owedTo } from './counterpart.ts';
import type { Lowering } from './lowering.ts';

/** Something people do by a schedule. */
export interface Scheduled {
  readonly name: string;
  readonly kind: 'report' | 'meeting' | 'review';
  /** The declaration that says so. */
  readonly from: string;
  readonly by: readonly Party[];
  readonly to: readonly Party[];
  readonly schedule: Recurrence;
  /** The calendar that is written, if one is. */
  readonly calendar?: string;
}

/** The promise to send a report, hold a meeting or review by a schedule: due on each of its dates. */
export function scheduledPromise(lowering: Lowering, scheduled: Scheduled, node: AstNode): SlaPromise {
  const { name, kind, from, by, to, schedule, calendar } = scheduled;
  const promise: SlaPromise = {
    name,
    kind,
    from,
    by,
    ...owedTo(lowering, by, to),
    subject: 'agreement',
    starts: { kind: 'schedule', every: schedule },
    done: { kind: 'act', act: kind },
    firm: { kind: 'end of period' },
    ...(calendar ? { calendar } : {}),
    share: { numerator: 1, denominator: 1 },
    sharePeriod: 'month',
    repeats: false,
    late: [],
  };
  return lowering.mark(promise, node);
}
