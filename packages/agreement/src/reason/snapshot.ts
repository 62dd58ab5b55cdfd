import type { Condition, Constant, Value } from '../model/condition.ts';
import type { Party } from '../model/party.ts';

/** All that a condition can ask of one lead at one instant, as plain data. */
export interface Snapshot {
  /** Values that are known; all others are missing. */
  readonly values: readonly KnownValue[];
  /** Which of these the lead has. */
  readonly has: readonly ('account' | 'owner' | 'previous owner')[];
  /** The stage; absent where it does not matter. */
  readonly stage?: string;
  /** What has happened so far, in any order. */
  readonly occurrences: readonly Occurrence[];
  /** What else holds now and cannot be seen from the rest: what has lasted, turns true now, is decided, started, met …. */
  readonly holds: readonly Condition[];
  /** Other leads of the same account. */
  readonly others: readonly Snapshot[];
}
/** A value at this instant. */
export interface KnownValue {
  readonly of: Value;
  readonly is: Constant;
}
/** An event that happened, or a condition that turned true. */
export interface Occurrence {
  readonly event?: string;
  readonly became?: Condition;
  readonly by?: Party;
  /** Properties that are known. */
  readonly with: readonly KnownValue[];
  readonly reason?: string;
  /** Stages that the lead has not entered again since. */
  readonly since?: readonly string[];
  /** Roughly how many seconds ago, on the clock on the wall. */
  readonly ago: number;
}

/** A lead that fits, as far as the question looked at it. */
export interface SampleLead extends Snapshot {
  /** What was asked for and is missing. */
  readonly missing: readonly Value[];
  /** The groups, rows and columns it falls into, and the personas and segments it fits. */
  readonly groups: readonly SampleGroup[];
}
/** `Size` is `SMB`; a persona or a segment of one condition is `yes` or `no`. */
export interface SampleGroup {
  /** `segment Size`, `persona Buyer`, `matrix Priority`, `rows Priority`, `columns Priority`. */
  readonly of: string;
  readonly is: string;
}

export const EMPTY_SNAPSHOT: Snapshot = { values: [], has: [], occurrences: [], holds: [], others: [] };
