import type { Ratio } from '../model/ratio.ts';
import { isShare } from '../number/ratio.ts';

/** Why a number of the funnel cannot be given. */
export type UndeterminedReason =
  /** Nobody passes a stage, so no number of leads before it is enough. */
  | 'zero-rate'
  /** A rate is below 0% or above 100%. */
  | 'rate-out-of-range'
  /** A share is below 0% or above 100%. */
  | 'share-out-of-range'
  /** A goal in money needs the size of a deal. */
  | 'no-deal-size'
  /** A deal brings nothing. */
  | 'deal-size-not-positive'
  /** Money beside a count, or two currencies. */
  | 'unit-mismatch'
  /** A count is not a whole number from 0 on, or is too large to count exactly. */
  | 'count-out-of-range'
  /** No stage says how many leads are expected, or more stages than the path has. */
  | 'no-volume'
  /** More leads converted than there were, or not whole numbers. */
  | 'bad-evidence';

/** A number that does not exist, instead of an infinite or wrong one. */
export interface Undetermined {
  readonly kind: 'undetermined';
  readonly reason: UndeterminedReason;
  /** Which of the rates (or of the stages, for a volume) is the reason, counted from 0 at the top. */
  readonly at?: number;
}

export function undetermined(reason: UndeterminedReason, at?: number): Undetermined {
  return at === undefined ? { kind: 'undetermined', reason } : { kind: 'undetermined', reason, at };
}

export function isUndetermined(value: object): value is Undetermined {
  return 'kind' in value && value.kind === 'undetermined';
}

/** The first rate that is no share, if any. */
export function rateOutOfRange(rates: readonly Ratio[]): Undetermined | undefined {
  const at = rates.findIndex((rate) => !isShare(rate));
  return at < 0 ? undefined : undetermined('rate-out-of-range', at);
}

/** True for whole numbers from 0 to the largest that is exact. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
