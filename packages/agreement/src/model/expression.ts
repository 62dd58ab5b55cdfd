/**
 * A condition in languages that other engines read, or why it is in none. `sla build` works this out; an agreement that
 * has just been compiled does not have it.
 */
export type Expression = Expressed | NotExpressed;

/** A condition that asks only for what is known of a lead now. It is unknown where it neither holds nor fails. */
export interface Expressed {
  readonly kind: 'expressed';
  /** True where the condition holds. */
  readonly holds: OtherLanguages;
  /**
   * True where what is known is enough to say that it does not hold. Absent where it is never unknown: then it fails
   * whenever it does not hold.
   */
  readonly fails?: OtherLanguages;
}

/** One question, yes or no, in two languages. */
export interface OtherLanguages {
  /** In the Common Expression Language, over the variables `lead`, `account`, `scores` and `state`. */
  readonly cel: string;
  /** In JSON Logic, over an object with these four. */
  readonly jsonLogic: JsonLogic;
}

/** A rule of JSON Logic: an operation with its arguments, or a value. */
export type JsonLogic = JsonLogicOperation | string | number | boolean | null | readonly JsonLogic[];
/** An operation of JSON Logic: one property, called after it. */
export interface JsonLogicOperation {
  readonly [operation: string]: JsonLogic;
}

/** A condition that no expression over what is known now means exactly. */
export interface NotExpressed {
  readonly kind: 'not expressed';
  /** What about it cannot be said. */
  readonly because: Inexpressible;
  /** The part of which that is true, as a JSON pointer into the agreement; absent where that is all of it. */
  readonly part?: string;
}

/**
 * `event`: what has happened, how often, when. `instant`: true at a moment only. `lasting`: for how long. `past`: what was
 * so before. `progress`: how contacts and handoffs have gone. `measure`: over many leads. `other leads`: of the account.
 * `length of time`: a length as a value. `precision`: more digits than a floating-point number keeps apart.
 * `size`: it would be too long. `circle`: it asks for itself.
 */
export type Inexpressible =
  | 'event'
  | 'instant'
  | 'lasting'
  | 'past'
  | 'progress'
  | 'measure'
  | 'other leads'
  | 'length of time'
  | 'precision'
  | 'size'
  | 'circle';
