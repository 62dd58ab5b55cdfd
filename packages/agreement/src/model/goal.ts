import type { Duration } from './calendar.ts';
import type { Constant } from './condition.ts';
import type { Money } from './money.ts';
import type { Explained, Named } from './named.ts';
import type { Party } from './party.ts';
import type { Action } from './promise.ts';
import type { Ratio } from './ratio.ts';

/** What is to be achieved, by when, and by whom. */
export interface Goal extends Named {
  /** Who answers for it. */
  readonly owners: readonly Party[];
  /** What is promised. */
  readonly commitments: readonly Commitment[];
  /** How much of the result each team brings; empty where nothing is said. */
  readonly sourced: readonly Contribution[];
  /** What follows when it is missed. */
  readonly ifMissed: readonly Action[];
}
/** A team's share of a result. */
export interface Contribution {
  /** The team. */
  readonly team: string;
  /** Its share. */
  readonly share: Ratio;
}

/** One line of a goal. */
export type Commitment = ReachCommitment | RaiseCommitment | DeliverCommitment;
/** A KPI reaches an amount. */
export interface ReachCommitment extends Explained {
  readonly kind: 'reach';
  /** The KPI. */
  readonly kpi: string;
  /** The least amount. */
  readonly amount: Constant;
  /** When. */
  readonly when: CommitmentTime;
  /** For each person of this role. */
  readonly forEach?: string;
  /** The promise it makes. */
  readonly promise: string;
}
/** A KPI rises, or falls, from a baseline. */
export interface RaiseCommitment extends Explained {
  /** Up or down. */
  readonly kind: 'raise' | 'lower';
  /** The KPI. */
  readonly kpi: string;
  /** By this share of the baseline. */
  readonly by: Ratio;
  /** The baseline, over a time of the same length. */
  readonly from?: Constant;
  /** The amount that follows: baseline × (1 + share), or (1 − share) to lower; absent where there is no baseline. */
  readonly amount?: Constant;
  /** The KPI is counted over this time up to the end; over its own period where nothing is said. */
  readonly over?: Duration;
  /** When. */
  readonly when: CommitmentTime;
  /** The promise it makes. */
  readonly promise: string;
}
/** Leads that become a stage, or events, in number. */
export interface DeliverCommitment extends Explained {
  readonly kind: 'deliver';
  /** The least number. */
  readonly count: number;
  /** Of what. */
  readonly of: VolumeSubject;
  /** When. */
  readonly when: CommitmentTime;
  /** For each person of this role. */
  readonly forEach?: string;
  /** To whom the number is reported, by which day of the following month. */
  readonly reported?: VolumeReport;
  /** The promise it makes. */
  readonly promise: string;
}
/** Leads that become a stage, or occurrences of an event. */
export interface VolumeSubject {
  /** What it is. */
  readonly kind: 'stage' | 'event';
  /** The stage or event. */
  readonly name: string;
}
/** To whom a number is reported, and when. */
export interface VolumeReport {
  /** Whom. */
  readonly to: readonly Party[];
  /** Day of the following month. */
  readonly day?: number;
}

/** The time a commitment is for. */
export type CommitmentTime = EveryPeriod | ByDate | InPeriod | NoTime;
/** Each period of the agreement's term. */
export interface EveryPeriod {
  readonly kind: 'every';
  /** The period. */
  readonly period: 'week' | 'month' | 'quarter' | 'year';
  /** Of the fiscal year rather than of the calendar. */
  readonly fiscal: boolean;
  /** Due by the end of this day of the month, of a shorter one by its last; at the end of the period without it. */
  readonly byDay?: number;
}
/** In all, from the agreement's first day to this one. */
export interface ByDate {
  readonly kind: 'by';
  /** Last day. */
  readonly date: string;
}
/** In one period. */
export interface InPeriod {
  readonly kind: 'in';
  /** As written: `2027-01`, `2027-Q3`, `FY2027-Q3`. */
  readonly period: string;
  /** First day. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
}
/** Nothing is said: the goal is not time-bound. */
export interface NoTime {
  readonly kind: 'unbound';
}

/** How many leads become the next stage, and what the goal therefore needs at each. */
export interface Funnel extends Named {
  /** The goal it serves. */
  readonly goal?: string;
  /** The team whose share of the goal it carries; all of it where nothing is said. */
  readonly by?: string;
  /** That share. */
  readonly share: Ratio;
  /** The stages from first to last. */
  readonly stages: readonly string[];
  /** One rate for each step. */
  readonly rates: readonly ConversionRate[];
  /** What one won lead brings, in what the goal counts. */
  readonly dealSize?: Money;
  /** From the first stage to the last. */
  readonly cycle?: Duration;
  /** Volumes that are expected or promised at a stage. */
  readonly expects: readonly Expectation[];
  /** How the leads of a stage divide over contact policies. */
  readonly mix: readonly PolicyShare[];
}
/** The share of leads of a stage that become the next. */
export interface ConversionRate extends Explained {
  /** Stage. */
  readonly from: string;
  /** Next stage. */
  readonly to: string;
  /** The rate, exact. */
  readonly value: Ratio;
  /** Where it is from, where that is written. */
  readonly source?: string;
  /** What it rests on; a rate without evidence is taken as certain. */
  readonly evidence?: Evidence;
  /** A published figure to compare with, never mixed in. */
  readonly benchmark?: Benchmark;
}
/** So many of so many. */
export interface Evidence {
  /** Leads that converted. */
  readonly converted: number;
  /** Leads in all. */
  readonly of: number;
}
/** A published rate. */
export interface Benchmark {
  /** The rate. */
  readonly value: Ratio;
  /** Where it is from. */
  readonly source?: string;
}
/** A volume at a stage. */
export interface Expectation extends Explained {
  /** The stage. */
  readonly stage: string;
  /** Leads. */
  readonly count: number;
  /** When. */
  readonly when: CommitmentTime;
}
/** The share of a stage's leads that a contact policy takes. */
export interface PolicyShare extends Explained {
  /** The stage. */
  readonly of: string;
  /** The contact policy. */
  readonly contact: string;
  /** The share. */
  readonly share: Ratio;
}
