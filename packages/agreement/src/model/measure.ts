import type { Condition, Constant } from './condition.ts';
import type { Explained, Named } from './named.ts';
import type { Party } from './party.ts';

/** A number both teams watch. */
export interface Kpi extends Named {
  /** Who answers for it. */
  readonly owners: readonly Party[];
  /** What is measured; alone KPIs measure, everything else refers to them. */
  readonly measure?: Measure;
  /** What it should be. */
  readonly target?: Bound;
  /** What must not happen. */
  readonly alarm?: Bound;
  /** Over which period. */
  readonly period: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** Periods of the fiscal year rather than of the calendar. */
  readonly fiscal: boolean;
}
/** A bound on a measured value. */
export interface Bound extends Explained {
  /** How the value compares. */
  readonly is: '<' | '<=' | '>' | '>=' | '=';
  /** The bound. */
  readonly value: Constant;
}

/** A way to measure. */
export type Measure = RateMeasure | TimeMeasure | CountMeasure | SumMeasure | ShareMeasure | PromiseMeasure;
/** Of the leads that became `from` in the period, the share that became `to`. */
export interface RateMeasure {
  readonly kind: 'rate';
  /** Stage. */
  readonly from: string;
  /** Later stage. */
  readonly to: string;
}
/** The time between two moments. */
export interface TimeMeasure {
  readonly kind: 'time';
  /** Which statistic of the times. */
  readonly statistic: 'median' | 'average';
  /** Only working time counts. */
  readonly business: boolean;
  /** The calendar of the working time, where one is written; otherwise that of whoever has to act. */
  readonly calendar?: string;
  /** First moment. */
  readonly from: Condition;
  /** Second moment. */
  readonly to: Condition;
}
/** How often something happened: an event, or a lead becoming a stage. */
export interface CountMeasure {
  readonly kind: 'count';
  /** The moment counted. */
  readonly of: Condition;
}
/** The sum of a field over the leads that became a stage. */
export interface SumMeasure {
  readonly kind: 'sum';
  /** A field of the lead. */
  readonly field: string;
  /** The stage. */
  readonly at: string;
}
/** Of the leads that became a stage in the period, the share that fit. */
export interface ShareMeasure {
  readonly kind: 'share';
  /** The stage. */
  readonly of: string;
  /** What they have to fit. */
  readonly where: Condition;
}
/** Kept: runs kept of those that fell due in the period. Late: open runs past due of open runs, at the period's end. */
export interface PromiseMeasure {
  /** Which share. */
  readonly kind: 'kept' | 'late';
  /** Names of promises. */
  readonly promises: readonly string[];
}
