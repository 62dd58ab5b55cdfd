import type { Constant, Instant } from '@sla/agreement';
import type { AccountState, Actor, LeadState, Occurrence, SubjectState } from '../model/state.ts';
import type { World } from '../run/world.ts';

/** Yes, no, or (undefined) unknown, since a value that is asked for is missing. */
export type Answer = boolean | undefined;

/** A condition made ready to be asked. */
export type Test = (moment: Moment) => Answer;

/** What is asked about: one lead or account at one instant, in the middle of what is happening to it. */
export interface Moment {
  readonly world: World;
  readonly now: Instant;
  readonly subject: SubjectState;
  readonly lead: LeadState | undefined;
  readonly account: AccountState | undefined;
  /** What happens now; nothing where only the state of things is asked. */
  readonly pulse: Pulse | undefined;
  /** The properties of the event that is being looked at. */
  readonly properties?: Readonly<Record<string, Constant>> | undefined;
  /** A number of its own for each state of things, so that what is worked out of one can be kept. */
  readonly stamp: number;
}

/** What happens together, before anything follows from it. */
export interface Pulse {
  readonly occurrences: readonly Happening[];
  /** Marks of what has just turned true. */
  readonly turned: Set<string>;
  readonly decided?: Deciding;
}
/** An event that happens now. */
export interface Happening {
  readonly event: string;
  readonly occurrence: Occurrence;
}
/** A person's decision. */
export interface Deciding {
  readonly by: Actor;
  readonly stage?: string;
  readonly reason?: string;
}

/** A condition, what it depends on, and what about it has to do with moments and time. */
export interface Compiled {
  readonly test: Test;
  /** What it looks at, as the keys of `dependency.ts`. */
  readonly on: ReadonlySet<string>;
  /** Whether an event of it happens now, of those that make it true. */
  readonly happens: ((moment: Moment) => boolean) | undefined;
  /** It has a part that is true at an instant only. */
  readonly isInstant: boolean;
  /** When it may next change by the passing of time alone. */
  readonly next: readonly ((moment: Moment) => Instant | undefined)[];
}
