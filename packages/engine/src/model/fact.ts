/*
 * What happens in the world, as the engine is told. Everything is plain JSON, and every instant a text with its offset
 * from UTC (`2027-03-05T18:10:00-05:00`, `2027-03-05T23:10:00Z`).
 */

/** A value as it is written in JSON: text, number, yes/no (a boolean), an option, a date, an amount; `null` for missing. */
export type Given = string | number | boolean | null | { readonly amount: string | number; readonly currency: string };
/** Values by the name of the field or property. */
export type GivenValues = Readonly<Record<string, Given>>;

/** Who does something: a person by name, or a role where more is not known. `owner` is whoever owns the lead. */
export type Doer = 'owner' | { readonly person: string } | { readonly role: string };

/** Something that happens. */
export type Fact =
  | CreatedFact
  | ValuesFact
  | AccountFact
  | EventFact
  | AccountEventFact
  | DecidesFact
  | ReassignedFact
  | AwayFact
  | LeftFact
  | DoneFact
  | TimeFact;

interface Happens {
  /** When. Facts come in the order of time. */
  readonly at: string;
}
interface OfLead extends Happens {
  /** The lead's own name in the systems. */
  readonly lead: string;
}

/** A lead comes into being. */
export interface CreatedFact extends OfLead {
  readonly kind: 'created';
  readonly values?: GivenValues;
  /** Its account, where the systems know it; otherwise it is looked for. */
  readonly account?: string;
}
/** Values of a lead become known, or change. */
export interface ValuesFact extends OfLead {
  readonly kind: 'values';
  readonly values: GivenValues;
}
/** An account comes into being, or changes. */
export interface AccountFact extends Happens {
  readonly kind: 'account';
  readonly account: string;
  readonly values?: GivenValues;
  /** The person it names; `null` for nobody. */
  readonly owner?: string | null;
}
/** An event of a lead, declared or built-in: `touched`, `accepted`, `rejected`. */
export interface EventFact extends OfLead {
  readonly kind: 'event';
  readonly event: string;
  readonly by?: Doer;
  /** Of a touch. */
  readonly channel?: string;
  readonly with?: GivenValues;
  /** Of a rejection. */
  readonly reason?: string;
}
/** An event of an account. */
export interface AccountEventFact extends Happens {
  readonly kind: 'account event';
  readonly account: string;
  readonly event: string;
  readonly with?: GivenValues;
}
/** A person decides to move the lead. */
export interface DecidesFact extends OfLead {
  readonly kind: 'decides';
  readonly by: Doer;
  /** Needed where several stages are offered. */
  readonly stage?: string;
  readonly reason?: string;
}
/** Somebody gives the lead away by hand. */
export interface ReassignedFact extends OfLead {
  readonly kind: 'reassigned';
  readonly to: { readonly person: string } | { readonly queue: string } | { readonly role: string };
}
/** A person will be away. */
export interface AwayFact extends Happens {
  readonly kind: 'away';
  readonly person: string;
  /** First day, `2027-07-01`. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
  readonly coveredBy?: string;
}
/** A person is gone for good. */
export interface LeftFact extends Happens {
  readonly kind: 'left';
  readonly person: string;
}
/** People have done what the agreement has them do: a report is sent, a meeting held, a review made, a number reported. */
export interface DoneFact extends Happens {
  readonly kind: 'done';
  /** The promise, such as `Weekly.report`. */
  readonly promise: string;
}
/** Nothing happens but time: everything that is due at this moment or before is dealt with. */
export interface TimeFact extends Happens {
  readonly kind: 'time';
}

/** Why a fact was not taken. The state is as it was. */
export interface FactError {
  /** What is wrong, for programs. */
  readonly code:
    | 'wrong-shape'
    | 'unknown-kind'
    | 'bad-time'
    | 'out-of-order'
    | 'unknown-lead'
    | 'lead-exists'
    | 'unknown-account'
    | 'unknown-field'
    | 'unknown-event'
    | 'unknown-property'
    | 'unknown-person'
    | 'unknown-stage'
    | 'unknown-reason'
    | 'unknown-promise'
    | 'wrong-value'
    | 'not-offered'
    | 'no-handoff'
    | 'too-long'
    | 'too-far';
  /** Which part of the fact, as a JSON pointer: `/values/region`. */
  readonly part: string;
  /** What is wrong and what would fit, for people. */
  readonly message: string;
}
