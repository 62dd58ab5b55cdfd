import type { Instant } from '@sla/agreement';
import { emptyRecord, entry } from '../model/entry.ts';
import type { PromiseCount } from '../model/measured.ts';
import type { RunState } from '../model/state.ts';
import { add, dateAt, nothing } from './days.ts';
import type { OverAll } from './over-all.ts';

type Is = RunState['is'];

/** Counts what becomes of a run: how many go on, how many of them are late, and how those that fell due came out. */
export function countRun(
  over: Pick<OverAll, 'engine' | 'world'>,
  promise: string,
  due: Instant | undefined,
  before: Is | undefined,
  now: Is,
): void {
  if (!over.engine.measures.isOn) return;
  const count = entry(over.world.state.measured.promises, promise, noRuns);
  count.open = Math.max(0, count.open + goesOn(now) - goesOn(before));
  count.late = Math.max(0, count.late + isLate(now) - isLate(before));
  if (due === undefined || before === undefined) return;
  const [n, hits] = [fellDue(now) - fellDue(before), isKept(now) - isKept(before)];
  // What is due at the end of a day fell due on that day.
  if (n !== 0 || hits !== 0) add(entry(count.days, dateAt(over.engine, due - 1), nothing), { n, hits });
}

const noRuns = (): PromiseCount => ({ open: 0, late: 0, days: emptyRecord() });

const goesOn = (is: Is | undefined): number => (is === 'open' || is === 'late' ? 1 : 0);
const isLate = (is: Is | undefined): number => (is === 'late' ? 1 : 0);
const isKept = (is: Is | undefined): number => (is === 'kept' ? 1 : 0);
/** Cancelled runs are of no count; what is open has not fallen due yet. */
const fellDue = (is: Is | undefined): number => (is === undefined || is === 'open' || is === 'cancelled' ? 0 : 1);
