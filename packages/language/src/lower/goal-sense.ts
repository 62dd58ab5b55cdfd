import type { Constant, Ratio } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { goalInvalid } from '../problem/goals/goal-invalid.ts';
import { ratioOf } from './literals.ts';
import type { Lowering } from './lowering.ts';

/** An amount that is to be reached, or that something is a part of: of none and less there is nothing to reach. */
export function moreThanNone(
  lowering: Lowering,
  node: ast.Amount | undefined,
  amount: Constant | undefined,
): Constant | undefined {
  if (!node || !amount || sizeOf(amount) > 0) return amount;
  return lowering.report(goalInvalid, node, [`'${node.raw}' asks for nothing: write an amount above 0.`]);
}

function sizeOf(amount: Constant): number {
  switch (amount.kind) {
    case 'number':
      return Number(amount.number);
    case 'money':
      return Number(amount.money.amount);
    case 'percent':
      return amount.share.numerator;
    case 'duration':
      return amount.duration.amount;
    default:
      return 1;
  }
}

/** `15%`: by more than nothing; what is lowered cannot lose more than all of it. */
export function sensibleChange(
  lowering: Lowering,
  node: ast.PercentLiteral,
  direction: 'raise' | 'lower',
): Ratio | undefined {
  const by = ratioOf(lowering, node);
  if (!by) return undefined;
  if (by.numerator <= 0) {
    return lowering.report(goalInvalid, node, [`A goal to ${direction} something by ${node.raw} asks for nothing.`]);
  }
  if (direction === 'raise' || by.numerator <= by.denominator) return by;
  return lowering.report(goalInvalid, node, [`Nothing can be lowered by ${node.raw}: 100% is all of it.`]);
}
