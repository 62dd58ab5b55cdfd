import type { Condition } from '@sla/agreement';
import type { Pointer } from '../model/decision.ts';
import type { Compiled, Moment } from './context.ts';

/** The first part of a condition because of which it does not hold, and whether that part is unknown rather than false. */
export interface FailedPart {
  readonly failed: Pointer;
  readonly unknown?: true;
}

interface Asking {
  readonly ask: (condition: Condition) => Compiled;
}

/** Finds the smallest part that keeps a condition from holding; of several that join, the first. */
export function failedPart({ ask }: Asking, moment: Moment, condition: Condition, at: Pointer): FailedPart {
  return explainer(ask, condition, at, (failed) => failed)(moment) ?? { failed: at };
}

/**
 * Reads a condition so that one look says whether it holds (undefined), or which part keeps it from that. What is said of
 * a part is made once, since of many routes most are passed over each time.
 */
export function explainer<Said>(
  compile: (condition: Condition) => Compiled,
  condition: Condition,
  at: Pointer,
  say: (failed: FailedPart) => Said,
): (moment: Moment) => Said | undefined {
  if (condition.op === 'all') {
    const parts = condition.of.map((part, index) => explainer(compile, part, `${at}/of/${index}`, say));
    return (moment) => {
      for (const part of parts) {
        const said = part(moment);
        if (said !== undefined) return said;
      }
      return undefined;
    };
  }
  const { test } = compile(condition);
  const [no, unknown] = [say({ failed: at }), say({ failed: at, unknown: true })];
  return (moment) => {
    const answer = test(moment);
    return answer === true ? undefined : answer === false ? no : unknown;
  };
}
