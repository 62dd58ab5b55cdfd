import type { Condition, Constant, Instant, Measure } from '@sla/agreement';
import type { DayCount, MeasuredState } from '../model/measured.ts';
import type { LeadState, SubjectState } from '../model/state.ts';
import type { Program } from '../program/program.ts';
import type { Added, Days } from './days.ts';

/** How one kind of measure is kept as counts, and read from them. */
export interface Gauge {
  /** The moments it waits for; absent where it waits for none. */
  readonly moments?: readonly AwaitedMoment[];
  /** How it counts leads at stages; absent where it counts none there. */
  readonly atStages?: AtStages;
  /** What it comes to over some days; undefined where there is nothing it could be of. */
  readonly read: (measured: MeasuredState, days: Days) => Constant | undefined;
  /** Of numbers and amounts that only add up: what a count comes to, so that it is known when one is reached. */
  readonly reached?: (count: DayCount) => Constant;
}

/** A moment that is waited for. */
export interface AwaitedMoment {
  readonly of: 'lead' | 'account';
  readonly when: Condition;
  readonly came: (one: Case) => void;
}

/** How leads are counted at stages. */
export interface AtStages {
  readonly stages: readonly string[];
  /** A lead has become one of the stages, and all that follows from it has happened; which of the times it was. */
  readonly became: (one: Case, stage: string, time: number) => void;
}

/** What gauges are made with. */
export interface GaugeTools {
  /** What the measure is called in the state. */
  readonly mark: string;
  /** The currency of the agreement. */
  readonly currency: string | undefined;
  /** Whether an event is one of accounts rather than of leads. */
  readonly isAccountEvent: (event: string) => boolean;
  /** Whether a field of leads is money. */
  readonly isMoney: (field: string) => boolean;
}

/** A lead or an account at the instant at which something of it counts. */
export interface Case {
  readonly program: Program;
  readonly now: Instant;
  readonly subject: SubjectState;
  readonly lead: LeadState | undefined;
  readonly measured: MeasuredState;
  /** Whether a condition holds now. */
  readonly holds: (condition: Condition) => boolean;
  /** Counts for a measure, on the day of an instant. */
  readonly count: (mark: string, at: Instant, added: Added) => void;
}

/** A measure with its gauge. */
export interface Measured {
  readonly mark: string;
  readonly measure: Measure;
  readonly gauge: Gauge;
}

/** A share; undefined of nothing. */
export function shareOf(hits: number, n: number): Constant | undefined {
  if (n === 0) return undefined;
  const divisor = greatestDivisor(hits, n);
  return { kind: 'percent', share: { numerator: hits / divisor, denominator: n / divisor } };
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? Math.max(a, 1) : greatestDivisor(b, a % b));
