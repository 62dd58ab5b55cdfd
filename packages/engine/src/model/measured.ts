import type { Constant, Instant, PlainDate } from '@sla/agreement';

/*
 * What is remembered of all leads together: counts by day, never the leads themselves. A period is the sum of its days,
 * so a fact changes one day, and reading a period costs what it has days.
 */

/** What is measured over many leads, and what the agreement itself promises. */
export interface MeasuredState {
  /** When the agreement began to be carried out: its first day, or the first fact where that is later. */
  begun: Instant | null;
  /** When something is due next by itself. */
  wake?: Instant;
  /** What was counted for each measure, by its mark, and day. */
  readonly days: Record<string, Record<PlainDate, DayCount>>;
  /** The runs of each promise. */
  readonly promises: Record<string, PromiseCount>;
  /** The agreement's own promises: volumes, reports, meetings, reviews. */
  runs: OwnRunState[];
  /** Promises for the whole time, or one named, whose only run has begun. */
  readonly opened: Record<string, true>;
  /** How each goal came out last. */
  readonly goals: Record<string, GoalState>;
  /** What was measured last of what reviews and terminations ask for. */
  readonly readings: Record<string, Constant>;
  /** Which reviews and terminations are called for. */
  readonly holding: Record<string, true>;
}

/** What was counted on a day. */
export interface DayCount {
  /** Cases: leads that became a stage, events, lengths of time, runs that fell due. */
  n: number;
  /** Of those, the ones that count: that became the next stage, that fit, that were kept. */
  hits: number;
  /** Leads that had become the stage before, by the day on which they last did: in one period they count once. */
  again?: Record<PlainDate, { n: number; hits: number }>;
  /** Amounts added up, as a decimal; of lengths of time, seconds. */
  sum?: string;
  /** Lengths of time in seconds, with how many there are of each. */
  lengths?: Record<string, number>;
}

/** The runs of a promise over all leads. */
export interface PromiseCount {
  /** Runs that go on, in time or late. */
  open: number;
  /** Those of them that are past due. */
  late: number;
  /** Runs that fell due, and those of them that were kept, by the day they were due. */
  readonly days: Record<PlainDate, DayCount>;
}

/** A run of one of the agreement's own promises. */
export interface OwnRunState {
  readonly promise: string;
  /** The first and the last day that is counted; absent where nothing is. */
  readonly first?: PlainDate;
  readonly last?: PlainDate;
  /** Absent for what is never late. */
  readonly due?: Instant;
  /** What has to be reached, for each person where it is owed so. */
  readonly needs?: Constant;
  is: 'open' | 'kept' | 'late';
  /** Of numbers and amounts: what has been reached. */
  count: DayCount;
}

/** How a goal came out at the end of its last period. */
export interface GoalState {
  readonly is: 'met' | 'missed';
  /** The beginning of the first of the periods on end that came out so. */
  readonly since: Instant;
}
