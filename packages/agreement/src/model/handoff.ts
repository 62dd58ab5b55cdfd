import type { Condition } from './condition.ts';
import type { FieldReference } from './field-reference.ts';
import type { Explained, Named } from './named.ts';
import type { Party } from './party.ts';
import type { ChannelAddress } from './promise.ts';

/** A lead passes from one team to another (or within one), with what is known of it, to a new owner. */
export interface Handoff extends Named {
  /** The team that gives. */
  readonly from: string;
  /** The team that receives. */
  readonly to: string;
  /** The moment. */
  readonly when?: Condition;
  /** What is passed on with the lead. */
  readonly pass: readonly Item[];
  /** Who is told, and how. */
  readonly notify: readonly Notification[];
  /** Who becomes the owner: first match wins. */
  readonly routes: readonly Route[];
  /** The promise to accept; absent where no time is said. */
  readonly acceptance?: string;
  /** Reasons for which a lead may be given back. */
  readonly rejectReasons: readonly string[];
  /** What begins at assignment: first match wins. */
  readonly then: readonly Follow[];
}
/** Something known of a lead: a field, score, group, result, or what happened. */
export type Item = FieldReference | NamedItem;
/** A named thing that has a value for each lead. */
export interface NamedItem {
  /** What it is. */
  readonly kind:
    | 'score'
    | 'segment'
    | 'persona'
    | 'matrix'
    | 'event'
    | 'stage'
    | 'owner'
    | 'account owner'
    | 'queue'
    | 'promise';
  /** Its name; absent for owners. */
  readonly name?: string;
  /** The value on last entering this stage. */
  readonly at?: string;
  /** What of it: of a stage or event its times, of a promise its last run; absent for the value or result itself. */
  readonly of?: 'count' | 'first' | 'last' | 'owner' | 'start' | 'due' | 'time';
}
/** Somebody is told. */
export interface Notification extends Explained {
  /** Whom. */
  readonly who: Party;
  /** How; free where empty. */
  readonly by: readonly ChannelAddress[];
  /** Only if this holds. */
  readonly when?: Condition;
}
/** One line of the routing. A line whose person is missing, away without cover, gone or full is passed over. */
export interface Route extends Explained {
  /** To whom. */
  readonly to: RouteTarget;
  /** Only if this holds. */
  readonly when?: Condition;
}
/** Who a route gives the lead to. */
export type RouteTarget = PersonTarget | QueueTarget | OwnerTarget | SiblingTarget | RoundRobinTarget;
/** One person. */
export interface PersonTarget {
  readonly kind: 'person';
  /** The person. */
  readonly person: string;
}
/** A queue. */
export interface QueueTarget {
  readonly kind: 'queue';
  /** The queue. */
  readonly queue: string;
}
/** The last owner of the receiving team, or the person the account names. */
export interface OwnerTarget {
  /** Which owner. */
  readonly kind: 'previous owner' | 'account owner';
}
/** The owner of the lead of the same account that was active last and fits. */
export interface SiblingTarget {
  readonly kind: 'owner of another lead';
  /** What that lead has to fit. */
  readonly where?: Condition;
}
/** The people of a role in turn, by weight × ramp. */
export interface RoundRobinTarget {
  readonly kind: 'round robin';
  /** The role. */
  readonly role: string;
  /** Only those whose `covers` has the lead's value of each of these fields. */
  readonly cover: readonly string[];
}
/** What begins at assignment. */
export interface Follow {
  /** A contact policy or a nurture. */
  readonly start: string;
  /** Only if this holds; absent for `otherwise`. */
  readonly when?: Condition;
}
