import type { Condition } from '@sla/agreement';
import type { Answer, Moment } from '../condition/context.ts';
import type { Pointer } from '../model/decision.ts';
import type { Engine } from '../program/engine.ts';

/** The first part of a condition because of which it does not hold, and whether that part is unknown rather than false. */
export interface FailedPart {
  readonly failed: Pointer;
  readonly unknown?: true;
}

/** Finds the smallest part that keeps a condition from holding; of several that join, the first. */
export function failedPart(engine: Engine, moment: Moment, condition: Condition, at: Pointer): FailedPart {
  const answer = (part: Condition): Answer => engine.ask(part).test(moment);
  if (condition.op === 'all' || condition.op === 'any' || condition.op === 'at least') {
    const index = condition.of.findIndex((part) => answer(part) !== true);
    const part = condition.of[index];
    if (part !== undefined && condition.op === 'all') return failedPart(engine, moment, part, `${at}/of/${index}`);
  }
  return { failed: at, ...(answer(condition) === undefined ? { unknown: true } : {}) };
}
