import type { Condition } from '../model/condition.ts';
import type { Context } from './context.ts';
import type { Truth } from './formula.ts';

/** Reads conditions as formulas over the variables of one question. */
export interface Reader {
  readonly context: Context;
  /** When the condition is true, and when false, for the lead the subject names (the lead in question where empty). */
  readonly truth: (condition: Condition, subject: string) => Truth;
  /** How many conditions have been read. */
  readonly size: () => number;
  /** Whether some condition was nested too deeply to be read. */
  readonly isTooDeep: () => boolean;
}
