import type { PlainDate } from '../model/calendar.ts';
import type { SlaPromise } from '../model/promise.ts';

/** What one side owes another. */
export interface PromiseGroup {
  /** The teams that owe it together; empty where nobody is named. */
  readonly by: readonly string[];
  /** The teams it is owed to; none for what all owe together. */
  readonly to: readonly string[];
  /** What they owe, in the order of the names. */
  readonly promises: readonly PlannedPromise[];
}

/** A promise in words. */
export interface PlannedPromise {
  /** Its name. */
  readonly name: string;
  /** The clause it comes from. */
  readonly kind: SlaPromise['kind'];
  /** One plain sentence, without a full stop. */
  readonly sentence: string;
  /** The receiver is not written, but follows from who the agreement is between. */
  readonly impliedTo: boolean;
}

/** The dates of one thing in the term. */
export interface PlannedDates {
  /** What falls on these dates. */
  readonly kind: 'report' | 'volume report' | 'meeting' | 'review' | 'goal' | 'expiry';
  /** The report, meeting or goal, the part that is reviewed, or the agreement. */
  readonly name: string;
  /** The promise it comes from. */
  readonly promise?: string;
  /** In order. */
  readonly dates: readonly PlainDate[];
}
