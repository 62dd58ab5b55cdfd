import type { BecameCondition, Condition } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import { conditionMisplaced } from '../../problem/types/condition-misplaced.ts';
import type { Asking } from './asking.ts';
import { counted } from './counted.ts';

/** `becomes` is the instant at which something turns so; `became` looks back on such instants. */
export function turned(asking: Asking, tail: ast.BecomesTail, what: Condition): Condition | undefined {
  const { lowering, fact, scope } = asking;
  if (tail.verb === 'became') {
    return counted(asking, (how): BecameCondition => lowering.mark({ op: 'became', what, ...how }, fact));
  }
  if (!scope.moment) {
    return lowering.report(conditionMisplaced, lowering.place(tail, 'verb'), [
      'becomes',
      "It is true at one instant only, and this line asks how things are: use 'is', or 'became' to look back.",
    ]);
  }
  return lowering.mark({ op: 'becomes', what }, fact);
}
