import { WORK_LIMIT } from './limits.ts';

/** Counts the work that the questions about one agreement take, and those that were left for want of more. */
export interface Effort {
  /** In looks at a formula. */
  spent: number;
  /** Questions left undecided. */
  left: number;
}

export const newEffort = (): Effort => ({ spent: 0, left: 0 });

interface Asked {
  readonly effort?: Effort;
}

/** Counts work, in looks at a formula. */
export function spend({ effort }: Asked, steps: number): void {
  if (effort) effort.spent += steps;
}

/** Whether one more question may be looked into; if not, it is counted as left. */
export function mayAsk({ effort }: Asked): boolean {
  if (effort === undefined || effort.spent <= WORK_LIMIT) return true;
  effort.left += 1;
  return false;
}
