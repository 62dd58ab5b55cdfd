import type { Condition } from '@sla/agreement';

/** Whether a condition, or one that it is made of, is of a kind. */
export function contains(condition: Condition, op: Condition['op']): boolean {
  return condition.op === op || partsOf(condition).some((part) => contains(part, op));
}

/** The conditions that a condition is made of. */
function partsOf(condition: Condition): readonly Condition[] {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at least':
      return condition.of;
    case 'not':
      return [condition.of];
    case 'becomes':
    case 'became':
      return [condition.what];
    case 'any lead of account':
    case 'event':
      return condition.op === 'event' ? condition.where : [condition.where];
    default:
      return [];
  }
}
