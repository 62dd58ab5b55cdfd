import type { Constant, Instant } from '@sla/agreement';
import type { MeasuredState } from './measured.ts';

/*
 * What the engine remembers, as plain JSON: it can be stored and read again at any moment, and what goes on from it is
 * the same as if nothing had been stored. Instants are whole seconds since 1970-01-01T00:00Z.
 */

/** Everything that is known of all leads under one agreement. */
export interface State {
  readonly format: 1;
  /** Which agreement it was carried under; where that changes, leads go on under the new one without acting on it at once. */
  agreement: string;
  /** The last moment that has been dealt with. */
  now: Instant | null;
  readonly leads: Record<string, LeadState>;
  readonly accounts: Record<string, AccountState>;
  readonly people: Record<string, PersonState>;
  /** For each role, how far each person is from the next turn of a round robin. */
  readonly turns: Record<string, Record<string, number>>;
  /** What is measured over all leads, and what the agreement promises itself. */
  readonly measured: MeasuredState;
  /** Numbers what happens, so that things at one instant keep their order. */
  sequence: number;
}

/** What leads and accounts have in common. */
export interface SubjectState {
  readonly id: string;
  readonly created: Instant;
  readonly values: Record<string, Constant>;
  /** What has happened, by event, in order. */
  readonly occurrences: Record<string, Occurrence[]>;
  /** Which waiting lines hold, by the line's mark; what is not listed does not. */
  readonly holding: Record<string, true>;
  /** Since when what is asked `for` some time has held. */
  readonly since: Record<string, Instant>;
  /** When what is looked back on with `became` turned true. */
  readonly became: Record<string, Mark[]>;
  readonly scores: Record<string, ScoreState>;
  readonly runs: RunState[];
  /** Since when times that are measured run. */
  clocks?: Record<string, Instant>;
  /** When something is due next by itself. */
  wake?: Instant;
}

/** A lead. */
export interface LeadState extends SubjectState {
  account?: string;
  /** Given by hand, and not to be looked for. */
  accountGiven?: true;
  stage?: string;
  /** When each stage was entered. */
  readonly entered: Record<string, Mark[]>;
  /** The points on last entering a stage. */
  readonly scoresAt: Record<string, Record<string, number>>;
  owner?: Owner;
  /** The stage that was entered, while nobody has been found for it yet. */
  unfit?: string;
  /** `owner leaves` has happened for this owner. */
  leaving?: true;
  /** People who owned it before, the last at the end. */
  readonly pastOwners: PastOwner[];
  readonly contacts: Record<string, ContactState>;
  readonly nurtures: Record<string, NurtureState>;
  readonly handoffs: Record<string, HandoffState>;
}

/** An account. */
export interface AccountState extends SubjectState {
  /** The person the account names. */
  owner?: string;
}

/** A moment in order. */
export interface Mark {
  readonly at: Instant;
  readonly n: number;
}

/** Something that happened. */
export interface Occurrence extends Mark {
  /** Who did it; absent where the lead did, or nobody knows. */
  readonly by?: Actor;
  readonly with?: Readonly<Record<string, Constant>>;
  readonly reason?: string;
}

/** A person, named or the nth of those without a name, or a role where more is not known. */
export interface Actor {
  readonly person?: string;
  readonly role?: string;
}

/** Who owns a lead. Nobody does where there is none. */
export type Owner =
  | { readonly kind: 'person'; readonly person: string; readonly role?: string }
  | { readonly kind: 'queue'; readonly queue: string }
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'team'; readonly team: string };

/** A person who owned a lead. */
export interface PastOwner {
  readonly person: string;
  readonly role?: string;
  readonly until: Instant;
}

/** The points of a score. */
export interface ScoreState {
  /** Earned and not dropped; standing points are not in it. */
  earned: number;
  /** What lines have given since the last reset, by their place. */
  lines: Record<string, LineState>;
  /** What is shown, where changes are held back. */
  shown?: number;
  /** Up to when times of the day have been dealt with. */
  updated?: Instant;
}
/** What one line of a score has given. */
export interface LineState {
  points: number;
  times: Instant[];
  /** Of points that are taken: since when. */
  from?: Instant;
  /** Of points that are taken: how often since then. */
  taken?: number;
}

/** A contact policy under way, or over. */
export interface ContactState {
  readonly started: Instant;
  is: 'started' | 'stopped' | 'exhausted';
  ended?: Instant;
  /** Attempts that count. */
  readonly attempts: Attempt[];
  /** Steps of the cadence that were forbidden, by day and place: `1/0`. */
  readonly skipped: string[];
  /** When it is exhausted; absent where no window is written. */
  ends?: Instant;
  /** Which calendar that was worked out on. */
  calendar: string;
  /** Since when a person of those who carry it out has had it; only then a change of owner may restart it. */
  ownedSince?: Instant;
}
/** An attempt. */
export interface Attempt {
  readonly at: Instant;
  readonly channel?: string;
}

/** A nurture under way, or over. */
export interface NurtureState {
  readonly started: Instant;
  is: 'started' | 'stopped' | 'exhausted';
  ended?: Instant;
  /** How many offers have gone out. */
  sent: number;
  next?: Instant;
}

/** The last time a handoff happened. */
export interface HandoffState {
  readonly at: Instant;
  is: 'pending' | 'accepted' | 'rejected';
  reason?: string;
  late?: true;
  /** Whom its routes gave the lead to. */
  to?: Owner;
}

/** A run of a promise. */
export interface RunState {
  readonly promise: string;
  readonly from: Instant;
  /** Read once, at the start: which line of a choice of times. */
  readonly firmChoice?: number;
  readonly targetChoice?: number;
  due?: Instant;
  target?: Instant;
  /** The calendar the times run on. */
  calendar: string;
  /** Since when a person of those who owe has had it; only then a change of owner may restart it. */
  ownedSince?: Instant;
  /** How many times what ends it has happened. */
  count: number;
  is: 'open' | 'late' | 'kept' | 'done late' | 'cancelled' | 'ended late';
  ended?: Instant;
  /** Who owed it at the due time, or at its end. */
  owedBy?: Owner;
  /** How many late actions have been taken. */
  acted: number;
}

/** What is known of a person beyond the agreement. */
export interface PersonState {
  /** When leads were assigned, as far back as limits look. */
  assigned: Instant[];
  /** Absences that came up. */
  readonly away: { readonly from: string; readonly to: string; readonly coveredBy?: string }[];
  /** Gone for good. */
  left?: Instant;
}
