import type { Condition } from '@sla/agreement';
import type { AstNode } from 'langium';
import type { Lowering } from '../lowering.ts';

/** That a condition does not hold. */
export const negated = (lowering: Lowering, condition: Condition, node: AstNode): Condition =>
  lowering.mark({ op: 'not', of: condition }, node);

/** That one of several conditions holds. */
export function anyOf(lowering: Lowering, conditions: readonly Condition[], node: AstNode): Condition | undefined {
  return conditions.length < 2 ? conditions[0] : lowering.mark({ op: 'any', of: conditions }, node);
}
