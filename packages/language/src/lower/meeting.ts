import type { Meeting, SlaPromise } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { coveredOf } from './covered.ts';
import type { Lowering } from './lowering.ts';
import { markNamed, namedOf } from './named.ts';
import { partiesOf } from './parties.ts';
import { promiseNameOf } from './promise-names.ts';
import { scheduleOf } from './schedule.ts';
import { scheduledPromise } from './scheduled-promise.ts';
import { every, single } from './statements.ts';

/** A meeting, and the promise to hold it that its schedule makes. */
export interface LoweredMeeting {
  readonly meeting: Meeting;
  readonly promises: readonly SlaPromise[];
}

/** People meet; those who take part owe it. Its times are those of the calendar it names, else of the agreement's. */
export function lowerMeeting(lowering: Lowering, node: ast.Meeting): LoweredMeeting {
  const schedule = scheduleOf(lowering, node.schedule);
  const promise = schedule && node.schedule && promiseNameOf(node, node.schedule);
  const calendar = lowering.name(single(lowering, node.statements, 'CalendarStatement')?.calendar, ['calendar']);
  const lines = every(node.statements, 'WithStatement');
  const meeting: Meeting = {
    ...namedOf(node),
    ...(schedule ? { schedule } : {}),
    with: lines.flatMap((line) => partiesOf(lowering, line.parties)),
    covers: coveredOf(lowering, every(node.statements, 'CoversStatement')),
    ...(promise ? { promise } : {}),
  };
  markNamed(lowering, meeting, node, { schedule: node.schedule, with: lines[0] });
  if (!promise || !schedule || !node.schedule) return { meeting, promises: [] };
  const held = { name: promise, kind: 'meeting', from: meeting.name, by: meeting.with, to: [], schedule } as const;
  return {
    meeting,
    promises: [scheduledPromise(lowering, { ...held, ...(calendar ? { calendar } : {}) }, node.schedule)],
  };
}
