import type { Duration, Recurrence } from './calendar.ts';
import type { Condition, Constant } from './condition.ts';
import type { RateLimit } from './definition.ts';
import type { FieldReference } from './field-reference.ts';
import type { Measure } from './measure.ts';
import type { Named } from './named.ts';
import type { Party } from './party.ts';
import type { Ratio } from './ratio.ts';

/**
 * Who owes what to whom, from which moment, until when on which calendar, for what share of cases, what ends it, and
 * what happens when it is late. Every clause of the agreement that is due in time is one of these.
 */
export interface SlaPromise extends Named {
  /** The clause it comes from. */
  readonly kind:
    | 'promise'
    | 'acceptance'
    | 'first touch'
    | 'attempts'
    | 'volume'
    | 'result'
    | 'growth'
    | 'volume report'
    | 'report'
    | 'meeting'
    | 'review';
  /** The declaration it comes from: its name, or the agreement's. */
  readonly from: string;
  /** Who owes it. */
  readonly by: readonly Party[];
  /** To whom it is owed; empty for what all parties owe together, and for what nobody owes. */
  readonly to: readonly Party[];
  /** Nobody is written to whom it is owed; the other parties of the agreement were filled in. */
  readonly toImplied?: true;
  /** What a run is about. */
  readonly subject: 'lead' | 'account' | 'agreement';
  /** What opens a run. */
  readonly starts: RunStart;
  /** What ends a run; done at the due instant is in time. */
  readonly done: RunEnd;
  /** Firm: still open after it is late. */
  readonly firm?: Due;
  /** The aim: measured and shown, never late. */
  readonly target?: Due;
  /** The calendar that is written on the statement; otherwise that of whoever owes. */
  readonly calendar?: string;
  /** The share of runs that must be kept; 1 where nothing is said. */
  readonly share: Ratio;
  /** The period in which the share is counted. */
  readonly sharePeriod: 'week' | 'month' | 'quarter' | 'year';
  /** What opens a full new run for the new owner. */
  readonly restarts?: Condition;
  /** What removes a run from all counts. */
  readonly cancelled?: Condition;
  /** The next run opens when the last is done or late. */
  readonly repeats: boolean;
  /** At most so many runs of one lead, restarted ones included; further starts open none. */
  readonly atMost?: RateLimit;
  /** What happens, once a run, when it is late. */
  readonly late: readonly LateAction[];
}

/** What opens a run. */
export type RunStart = MomentStart | PeriodStart | TermStart;
/** A moment in the life of a lead or account. */
export interface MomentStart {
  readonly kind: 'moment';
  /** The moment. */
  readonly when: Condition;
}
/** Each period or date of a schedule. */
export interface PeriodStart {
  readonly kind: 'schedule';
  /** The schedule. */
  readonly every: Recurrence;
  /** Periods of a goal that have a line of their own, which is owed in the place of this one. */
  readonly except?: readonly NamedPeriod[];
}
/** A month, quarter or year. */
export interface NamedPeriod {
  /** As written: `2027-01`, `2027-Q3`, `FY2027-Q3`. */
  readonly period: string;
  /** First day. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
}
/** The beginning of the agreement, or of the one period that is named. */
export interface TermStart {
  readonly kind: 'term';
  /** First day; absent where the agreement has none. */
  readonly from?: string;
}

/** What ends a run. */
export type RunEnd = MomentEnd | MeasureEnd | ActEnd;
/** A moment in the life of a lead or account, so many times. */
export interface MomentEnd {
  readonly kind: 'moment';
  /** The moment. */
  readonly when: Condition;
  /** How often it must happen. */
  readonly times: number;
}
/** A measure reaches an amount; neither bound is there where a change is promised from a baseline nobody wrote. */
export interface MeasureEnd {
  readonly kind: 'measure';
  /** What is measured, from the start of the run. */
  readonly measure: Measure;
  /** The least amount. */
  readonly atLeast?: Constant;
  /** The greatest amount, for what is to be lowered. */
  readonly atMost?: Constant;
  /** Multiplied by the people of this role, each by their ramp. */
  readonly forEach?: string;
}
/** People do it: send the report, hold the meeting, review. */
export interface ActEnd {
  readonly kind: 'act';
  /** What is done. */
  readonly act: 'report' | 'meeting' | 'review' | 'reported';
}

/** When a run is due. */
export type Due = DueAfter | DueWindow | DueBefore | DueOn | DueAtEnd;
/** So long after the start; of several the first that holds, read once, at the start. */
export interface DueAfter {
  readonly kind: 'after';
  /** First match wins; the last may have no condition. */
  readonly choices: readonly DueChoice[];
}
/** At the end of a window whose first day is the day of the start, if working time is left on it. */
export interface DueWindow {
  readonly kind: 'window';
  /** The length of the window. */
  readonly over: Duration;
}
/** One line of a choice of times. */
export interface DueChoice {
  /** The condition; absent for `otherwise`. */
  readonly when?: Condition;
  /** The time. */
  readonly within: Duration;
}
/** So long before a date of the lead; open without a due time where the date is missing. */
export interface DueBefore {
  readonly kind: 'before';
  /** How long before. */
  readonly by: Duration;
  /** The date. */
  readonly field: FieldReference;
}
/** On a date, at the end of that day. */
export interface DueOn {
  readonly kind: 'on';
  /** The date. */
  readonly date: string;
}
/** At the end of the period or on the scheduled date, or on a day of the month itself or of the one that follows. */
export interface DueAtEnd {
  readonly kind: 'end of period';
  /** The day of the month itself, where one is named; the last day of a shorter month. */
  readonly dayOfMonth?: number;
  /** The day of the following month, where one is named; the last day of a shorter month. */
  readonly dayOfNextMonth?: number;
}

/** What happens when a run is late. */
export interface LateAction {
  /** So long after the due time; at once where nothing is said. */
  readonly after?: Duration;
  /** What is done. */
  readonly do: Action;
}
/** Something that is done by the system, or asked of people. */
export type Action = NotifyAction | ReassignAction | RouteAction | TaskAction;
/** Tell somebody; a role means all its people. */
export interface NotifyAction {
  readonly kind: 'notify';
  /** Whom. */
  readonly who: Party;
  /** How; free where empty. */
  readonly by: readonly ChannelAddress[];
}
/** Run the handoff's routes again without this person. */
export interface ReassignAction {
  readonly kind: 'reassign';
}
/** Give the lead to somebody. */
export interface RouteAction {
  readonly kind: 'route';
  /** To whom. */
  readonly to: Party;
}
/** For people, in words. */
export interface TaskAction {
  readonly kind: 'do';
  /** What to do. */
  readonly text: string;
}
/** A channel, with an address in it where one is named. */
export interface ChannelAddress {
  /** The channel. */
  readonly channel: string;
  /** For example a chat room. */
  readonly address?: string;
}
