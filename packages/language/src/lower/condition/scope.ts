import type { Party } from '@sla/agreement';

/** Where a condition stands, and so what it may ask. */
export interface ConditionScope {
  /** What it speaks of. Of an account, fields are the account's own; of the agreement, only goals and KPIs can be asked. */
  readonly subject: 'lead' | 'account' | 'agreement';
  /** The statement waits for a moment (`enters`, `starts`, `stop`, …); otherwise it asks how things are. */
  readonly moment?: boolean;
  /** `X decides` may stand here: only a stage is entered by a decision. */
  readonly decides?: boolean;
  /** Whom `touched by both` means, where it may stand: the two of an attribution's `credit`. */
  readonly both?: readonly Party[];
}
