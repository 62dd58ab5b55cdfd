import type { Duration } from './calendar.ts';
import type { Condition } from './condition.ts';
import type { Explained, Named } from './named.ts';

/** One condition with a name, or a way to sort every lead into exactly one group. */
export interface Segment extends Named {
  /** The single condition of a segment without groups. */
  readonly when?: Condition;
  /** Groups, first match wins; empty for a segment of one condition. */
  readonly groups: readonly Group[];
}

/** One line of a choice that sorts leads: a group, a row or a column. */
export interface Group extends Explained {
  /** Its name, known within the segment or matrix. */
  readonly name: string;
  /** How it is shown, where that differs from the name. */
  readonly text?: string;
  /** The condition; absent for `otherwise`. */
  readonly when?: Condition;
}

/** A kind of buyer. */
export interface Persona extends Named {
  /** Who fits it. */
  readonly when: Condition;
}

/** Points that sum up what is known of a lead or what it did. */
export interface Score extends Named {
  /** Whose points. */
  readonly for: 'lead' | 'account';
  /** Scores that are added up; then there are no rules of its own. */
  readonly sumOf: readonly string[];
  /** Where points come from, in written order. */
  readonly rules: readonly ScoreRule[];
  /** Read just before each event; what happens while it does not hold earns nothing, ever. */
  readonly countsWhile?: Condition;
  /** What drops earned points; of several at one instant the first written acts. */
  readonly resets: readonly ScoreReset[];
  /** The running total is held at or above this. */
  readonly min?: number;
  /** The running total is held at or below this. */
  readonly max?: number;
  /** When held-back changes become visible: first match wins; at once where none is said, or none holds. */
  readonly updates: readonly ScoreUpdate[];
}

/** A source of points. */
export type ScoreRule = StandingRule | EventRule | DecayRule;
/** Points that stand while a condition holds. */
export interface StandingRule extends Explained {
  readonly kind: 'standing';
  /** How many points; negative takes away. */
  readonly points: number;
  /** While this holds. */
  readonly when: Condition;
}
/** Points that are earned at each moment and stay, less what the limits hold back. */
export interface EventRule extends Explained {
  readonly kind: 'each time';
  /** How many points; negative takes away. */
  readonly points: number;
  /** The moment. */
  readonly each: Condition;
  /** Earned only if this then holds. */
  readonly when?: Condition;
  /** At most so often. */
  readonly atMost?: RateLimit;
  /** At most so many points from this line since the last reset. */
  readonly upTo?: number;
}
/** How often something counts. */
export interface RateLimit {
  /** So many times. */
  readonly times: number;
  /** In each time of this length up to now; since the last reset where nothing is said. */
  readonly per?: Duration;
}
/** Points that are taken at each full length of time since an event last happened (or since creation). */
export interface DecayRule extends Explained {
  readonly kind: 'decay';
  /** How many points, negative. */
  readonly points: number;
  /** The length of time. */
  readonly every: Duration;
  /** The event that puts the clock back. */
  readonly without: Condition;
  /** At most so often. */
  readonly atMost?: RateLimit;
}
/** Times of every day. */
export interface DailyTimes {
  /** Local times of day. */
  readonly times: readonly string[];
  /** The calendar whose time zone they are in. */
  readonly calendar: string;
}
/** Times at which what changed meanwhile becomes visible. */
export interface ScoreUpdate extends Explained {
  /** The times. */
  readonly daily: DailyTimes;
  /** For leads for which this holds; absent for all others. */
  readonly when?: Condition;
}
/** Drops the earned points and the limits' counts. */
export interface ScoreReset extends Explained {
  /** The moment; with `daily`, what must hold at these times. */
  readonly when: Condition;
  /** Only at these times. */
  readonly daily?: DailyTimes;
  /** To this many points, or to what the score was on last entering a stage. */
  readonly to: ResetValue;
}
/** Where a reset leads to. */
export type ResetValue = ResetNumber | ResetStage;
/** To a number of points. */
export interface ResetNumber {
  readonly kind: 'number';
  /** Points. */
  readonly points: number;
}
/** To what a score was on last entering a stage. */
export interface ResetStage {
  readonly kind: 'at stage';
  /** The score. */
  readonly score: string;
  /** The stage. */
  readonly at: string;
}

/** Sorts leads by two choices, and says what follows from each pair. */
export interface Matrix extends Named {
  /** Rows, first match wins. */
  readonly rows: readonly Group[];
  /** Columns, first match wins. */
  readonly columns: readonly Group[];
  /** One entry for each pair of row and column. */
  readonly cells: readonly Cell[];
  /** Results in order of first appearance. */
  readonly results: readonly string[];
}
/** What follows from a pair of row and column. */
export interface Cell extends Explained {
  /** The row. */
  readonly row: string;
  /** The column. */
  readonly column: string;
  /** The result, a name known within the matrix. */
  readonly result: string;
  /** What it means, in words. */
  readonly text?: string;
}

/** A kind of lead that a team must never own. */
export interface Prohibition extends Explained {
  /** Which leads. */
  readonly when: Condition;
  /** The team that must never own one. */
  readonly to: string;
}
