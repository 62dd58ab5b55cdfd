import type { Stage } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { tooManyWays } from '../problem/stages/too-many-ways.ts';
import type { Lowering } from './lowering.ts';

/**
 * Ways from one stage to another in all, those of 300 stages that are each entered from any other. They are the square of
 * the number of stages, and several checks go through all of them.
 */
export const MOST_WAYS = 100_000;

/** Reports the stage at which there are too many. */
export function limitWays(
  lowering: Lowering,
  nodes: readonly ast.Stage[],
  stages: Readonly<Record<string, Stage>>,
): void {
  let ways = 0;
  for (const node of nodes) {
    for (const { from } of stages[node.name]?.enters ?? []) ways += from.length;
    if (ways <= MOST_WAYS) continue;
    lowering.report(tooManyWays, lowering.place(node, 'name'), [MOST_WAYS]);
    return;
  }
}
