import type { Condition, Duration } from '@sla/agreement';
import { countOf, durationOf } from '../literals.ts';
import type { Asking } from './asking.ts';
import { negated } from './negate.ts';

/** How often, and how lately: `at least 3 times in the last 30 days`, `since Recycled`. */
export interface Counted {
  readonly times: number;
  readonly within?: Duration;
  /** Since the lead last entered this stage. */
  readonly since?: string;
}

/**
 * Asks something for as often as is said. `at most 2 times` is the same as not at least 3 times, and is lowered so.
 * Nothing said is: once, ever.
 */
export function counted(asking: Asking, ask: (counted: Counted) => Condition): Condition | undefined {
  const { lowering, fact, tails } = asking;
  const often = tails.take('TimesTail');
  const lately = tails.take('InLastTail');
  const said = often && !often.once ? countOf(lowering, often.count) : 1;
  const within = lately && durationOf(lowering, lately.window);
  const entered = tails.take('SinceTail');
  const since = entered && lowering.name(entered.stage, ['stage']);
  if (said === undefined || (lately && !within) || (entered && !since)) return undefined;
  const isAtMost = often?.bound === 'most';
  const times = isAtMost ? said + 1 : said;
  const condition = ask({ times, ...(within ? { within } : {}), ...(since ? { since } : {}) });
  return isAtMost ? negated(lowering, condition, fact) : condition;
}
