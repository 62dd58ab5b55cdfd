import type { Condition } from '../model/condition.ts';
import { parseExact, toNumber } from '../number/exact.ts';

/** Points above which a condition certainly does not hold. */
export interface Ceiling {
  readonly score: string;
  readonly most: number;
}

/** What a condition demands of scores from above: `Total <= 200` among the conditions that must all hold. */
export function ceilingsOf(condition: Condition | undefined): readonly Ceiling[] {
  if (condition?.op === 'all') return condition.of.flatMap(ceilingsOf);
  if (condition?.op !== 'compare' || !['<', '<=', '='].includes(condition.is)) return [];
  const { left, right } = condition;
  if (left.kind !== 'score' || left.at !== undefined || right.kind !== 'number') return [];
  const most = parseExact(right.number);
  return most === undefined ? [] : [{ score: left.score, most: toNumber(most) }];
}
