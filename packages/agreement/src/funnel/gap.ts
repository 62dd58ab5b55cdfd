import type { Ratio } from '../model/ratio.ts';
import { ratio } from '../number/ratio.ts';

/** What is promised or expected at a stage, against what the goal needs there. */
export interface Gap {
  readonly promised: number;
  readonly required: number;
  /** Promised − required: negative when leads are missing. */
  readonly difference: number;
  /** True when the promise carries the goal. */
  readonly covered: boolean;
  /** Promised ÷ required; absent where nothing is required. */
  readonly coverage?: Ratio;
}

/** Precondition: both are whole leads, from 0 on. */
export function gap(promised: number, needed: number): Gap {
  const difference = promised - needed;
  const coverage = ratio(promised, needed);
  const counts = { promised, required: needed, difference, covered: difference >= 0 };
  return coverage === undefined ? counts : { ...counts, coverage };
}
