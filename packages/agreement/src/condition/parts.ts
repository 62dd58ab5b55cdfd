import type { Condition } from '../model/condition.ts';

/** A condition and all conditions inside it; what is behind the names in it is not. */
export function conditionParts(condition: Condition): readonly Condition[] {
  const found: Condition[] = [];
  const open: Condition[] = [condition];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    open.push(...insideOf(next));
  }
  return found;
}

function insideOf(condition: Condition): readonly Condition[] {
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
    case 'event':
      return condition.where;
    case 'any lead of account':
      return [condition.where];
    default:
      return [];
  }
}
