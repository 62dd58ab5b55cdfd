import type { Duration } from './calendar.ts';
import type { Condition } from './condition.ts';
import type { FieldReference } from './field-reference.ts';
import type { Explained, Named } from './named.ts';

/** How fast, how often and by which channels a lead is contacted, and when that ends. */
export interface ContactPolicy extends Named {
  /** The role that contacts. */
  readonly by: string;
  /** Further roles whose people carry it out, for the leads they own. */
  readonly others: readonly string[];
  /** The promise of the first touch. */
  readonly firstTouch?: string;
  /** How many attempts are owed. */
  readonly attempts?: Attempts;
  /** The least time between two attempts of different days. */
  readonly spacing?: Duration;
  /** What is due on which day. */
  readonly cadence: readonly CadenceDay[];
  /** What ends it before it is exhausted. */
  readonly stop: readonly Stop[];
}
/** Attempts that are owed. */
export interface Attempts extends Explained {
  /** How many at least. */
  readonly count: number;
  /** The window; it is exhausted at its end. */
  readonly over?: Duration;
  /** The channels that count; any where empty. */
  readonly channels: readonly string[];
  /** The promise they make. */
  readonly promise: string;
}
/** What is due on a day of the cadence. */
export interface CadenceDay extends Explained {
  /** The day; the day of the start is 1. Business days where the window is in business days. */
  readonly day: number;
  /** What is due. */
  readonly steps: readonly CadenceStep[];
}
/** A step: an attempt by a channel, something automatic, or a task. */
export interface CadenceStep {
  /** `attempt` counts; `automatic` and `task` do not. */
  readonly kind: 'attempt' | 'automatic' | 'task';
  /** The channel; absent for a task. */
  readonly channel?: string;
  /** What is sent, said or done. */
  readonly text?: string;
  /** The role that does it, where it is not the policy's. */
  readonly by?: string;
}
/** What ends a contact or a nurture. */
export interface Stop extends Explained {
  /** The moment. */
  readonly when: Condition;
  /** What begins instead. */
  readonly then?: string;
}

/** A sequence of offers that goes out by itself until something stops it. */
export interface Nurture extends Named {
  /** The role that answers for it. */
  readonly by: string;
  /** The moment it starts, beside the handoffs that start it. */
  readonly starts?: Condition;
  /** The time between steps. */
  readonly every?: Duration;
  /** Steps, in order. */
  readonly steps: readonly NurtureStep[];
  /** What ends it early. */
  readonly stop: readonly Stop[];
}
/** An offer. */
export interface NurtureStep extends Explained {
  /** The part of the buyer's journey it is for; `step` where none is named. */
  readonly phase: 'awareness' | 'consideration' | 'decision' | 'step';
  /** The offer. */
  readonly offer: string;
  /** What the lead is asked to do. */
  readonly callToAction?: string;
  /** Fields that are learned from it. */
  readonly learns: readonly FieldReference[];
}
