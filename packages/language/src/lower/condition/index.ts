import type { Condition } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import { countOf } from '../literals.ts';
import type { Lowering } from '../lowering.ts';
import { lowerFact } from './fact.ts';
import { negated } from './negate.ts';
import type { ConditionScope } from './scope.ts';

export type { ConditionScope } from './scope.ts';

/**
 * A condition with its names resolved and its types checked. Lists of `and` and `or` are flat, parentheses are gone.
 * What is wrong is reported at its word and left out; nothing is left of a condition of which nothing can be read.
 */
export function lowerCondition(
  lowering: Lowering,
  node: ast.Condition | undefined,
  scope: ConditionScope,
): Condition | undefined {
  switch (node?.$type) {
    case 'AndExpr':
      return joined(lowering, node, 'all', scope);
    case 'OrExpr':
      return joined(lowering, node, 'any', withoutDecisions(scope));
    case 'NotExpr':
      return denied(lowering, node, withoutDecisions(scope));
    case 'Group':
      return lowerCondition(lowering, node.condition, scope);
    case 'AtLeastOf':
      return atLeast(lowering, node, withoutDecisions(scope));
    case 'AnyLead':
      return anyLead(lowering, node, withoutDecisions(scope));
    case 'Fact':
      return lowerFact(lowering, node, scope);
    default:
      return undefined;
  }
}

/** A decision can be joined with more that has to hold, but not be one of several ways, or be denied. */
const withoutDecisions = (scope: ConditionScope): ConditionScope =>
  scope.decides ? { ...scope, decides: false } : scope;

function joined(
  lowering: Lowering,
  node: ast.AndExpr | ast.OrExpr,
  op: 'all' | 'any',
  scope: ConditionScope,
): Condition | undefined {
  const terms = node.terms.flatMap((term) => lowerCondition(lowering, term, scope) ?? []);
  const flat = terms.flatMap((term) => (term.op === op ? term.of : [term]));
  return flat.length < 2 ? flat[0] : lowering.mark({ op, of: flat }, node);
}

function denied(lowering: Lowering, node: ast.NotExpr, scope: ConditionScope): Condition | undefined {
  const condition = lowerCondition(lowering, node.term, scope);
  return condition && negated(lowering, condition, node);
}

function atLeast(lowering: Lowering, node: ast.AtLeastOf, scope: ConditionScope): Condition | undefined {
  const count = countOf(lowering, node.count);
  const of = node.terms.flatMap((term) => lowerCondition(lowering, term, scope) ?? []);
  if (count === undefined || of.length === 0) return undefined;
  return lowering.mark({ op: 'at least', count, of }, node, { count: node.count });
}

function anyLead(lowering: Lowering, node: ast.AnyLead, scope: ConditionScope): Condition | undefined {
  const where = lowerCondition(lowering, node.condition, { ...scope, subject: 'lead' });
  return where && lowering.mark({ op: 'any lead of account', where }, node);
}
