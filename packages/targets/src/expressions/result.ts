import type { Agreement, Condition, Inexpressible } from '@sla/agreement';
import { type Formula, not } from './formula.ts';

/** When a condition holds and when it fails; unknown where neither is so. */
export interface Rails {
  readonly holds: Formula;
  /** Absent where it fails whenever it does not hold. */
  readonly fails?: Formula;
}
/** What keeps a condition from being said in other languages. */
export interface Obstacle {
  readonly because: Inexpressible;
  readonly part: string;
}
export type Result = Rails | Obstacle;

/** What a condition is read with. */
export interface Reading {
  readonly agreement: Agreement;
  /** What named things come to, by their pointer; `circle` while they are being read. */
  readonly named: Map<string, Result | 'circle'>;
  readonly express: (condition: Condition, at: string) => Result;
}

export const isObstacle = (result: Result): result is Obstacle => 'because' in result;

/** Whether something holds, and otherwise not: never unknown. */
export function yesOrNo(reading: Reading, condition: Condition, at: string): Result {
  const known = reading.named.get(at);
  if (known === 'circle') return { because: 'circle', part: at };
  if (known !== undefined) return known;
  reading.named.set(at, 'circle');
  const inner = reading.express(condition, at);
  const result = isObstacle(inner) ? inner : twoValued(inner.holds);
  reading.named.set(at, result);
  return result;
}

/** A condition that is never unknown. */
export const twoValued = (holds: Formula): Rails => ({ holds });

export const failsOf = ({ holds, fails = not(holds) }: Rails): Formula => fails;
