import type { CapacityPlan } from '../capacity/model.ts';
import type { BenchmarkComparison } from '../chance/benchmark.ts';
import type { RateInterval } from '../chance/posterior.ts';
import type { Gap } from '../funnel/gap.ts';
import type { Month } from '../funnel/month.ts';
import type { UndeterminedReason } from '../funnel/undetermined.ts';
import type { PlainDate } from '../model/calendar.ts';
import type { Constant } from '../model/condition.ts';
import type { Benchmark, Evidence } from '../model/goal.ts';
import type { Money } from '../model/money.ts';
import type { Ratio } from '../model/ratio.ts';
import type { GoalPlan } from './model-goals.ts';
import type { PlannedDates, PromiseGroup } from './model-promises.ts';

/** The version of the plan's format; a change that breaks readers raises it. */
export const PLAN_FORMAT = 1;

/** The arithmetic behind an agreement: what a leader looks at. Computed from the compiled agreement alone. */
export interface Plan {
  /** The version of this format. */
  readonly format: 1;
  /** What the agreement is called. */
  readonly name: string;
  /** ISO 4217 code of the agreement's money. */
  readonly currency?: string;
  /** The time that is planned. */
  readonly term: PlanTerm;
  /** Goals, in the order of their names. */
  readonly goals: readonly GoalPlan[];
  /** Funnels, in the order of their names. */
  readonly funnels: readonly FunnelPlan[];
  /** What people can carry, against what the funnels bring. */
  readonly capacity: CapacityPlan;
  /** What each team promises the other. */
  readonly promises: readonly PromiseGroup[];
  /** When reports, meetings, reviews and deadlines fall, and when the agreement ends. */
  readonly dates: readonly PlannedDates[];
}

/** The time that is planned. */
export interface PlanTerm {
  /** First day; without it no month is planned, only what holds for any month and in all. */
  readonly from?: PlainDate;
  /** Last day. */
  readonly to?: PlainDate;
  /** Where the last day is from: `expires`, the last date of a goal, or (as neither is written) a year assumed. */
  readonly end: 'expires' | 'goals' | 'assumed';
  /** Every calendar month with a day of the term. */
  readonly months: readonly Month[];
  /** The term is longer than is planned: it is cut after so many months. */
  readonly cut: boolean;
}

/** A funnel's numbers without the chances. */
export type FunnelNumbers = Omit<FunnelPlan, 'chance'>;

/** A funnel backwards from its goal, and forwards from its volumes. */
export interface FunnelPlan {
  /** Its name. */
  readonly name: string;
  /** How it is shown, where that differs. */
  readonly text?: string;
  /** The goal it serves. */
  readonly goal?: string;
  /** The KPI or stage of the goal that the funnel is computed for. */
  readonly of?: string;
  /** The team whose share it carries. */
  readonly by?: string;
  /** The part of the goal it carries. */
  readonly share: Ratio;
  /** What one won lead brings. */
  readonly dealSize?: Money;
  /** From volume to result, in whole months: results of a month need volumes of so many months before. */
  readonly cycleMonths: number;
  /** The stage whose leads the goal counts; stages after it need nothing. */
  readonly result?: string;
  /** Stages from first to last, each with its numbers. */
  readonly stages: readonly StagePlan[];
  /** One rate for each step. */
  readonly rates: readonly RatePlan[];
  /** The months of the term, as months of results. */
  readonly months: readonly FunnelMonth[];
  /** The months that make up the total: those of the time for which the goal's whole is promised. */
  readonly totalMonths: readonly Month[];
  /** How likely the funnel's share of the goal is met. */
  readonly chance: FunnelChance | NoChance;
  /** Why nothing is required, where that is so. */
  readonly notRequired?: NotRequired;
}

/** Why what a funnel requires cannot be told. */
export interface NotRequired {
  /** `no-goal`: it serves none; `no-amount`: its goal has no amount that can be counted in leads or money. */
  readonly reason: UndeterminedReason | 'no-goal' | 'no-amount';
  /** The rate that is the reason, as `MQL -> SQL`. */
  readonly rate?: string;
}

/** A month of results. */
export interface FunnelMonth {
  /** The month of the results. */
  readonly month: Month;
  /** The month in which the leads have to come in, one cycle earlier. Volumes in this row are those of that month. */
  readonly volumeMonth: Month;
  /**
   * The leads have to come in before the agreement begins. Nobody has promised them: volumes in this row are those of
   * any month (`every month`), assumed to hold before as well.
   */
  readonly beforeTerm: boolean;
  /** The goal of the month, before the funnel's share. */
  readonly goal?: Constant;
  /** The part of it that the funnel carries: what the leads of this row are needed for. */
  readonly part?: Constant;
}

/** A stage of a funnel. */
export interface StagePlan {
  /** The stage. */
  readonly stage: string;
  /** How it is shown, where that differs. */
  readonly text?: string;
  /** Any month without an amount of its own. */
  readonly everyMonth: StageNumbers;
  /** One for each of the funnel's months, in the same order. */
  readonly months: readonly StageNumbers[];
  /** Over the months of the total. What is required is computed once from the whole goal, not added up. */
  readonly total: StageNumbers;
  /** Months of results for which too little is promised; those before the term are left out. */
  readonly short: readonly Month[];
  /** Other funnels with this stage: what is promised at it may be meant for them as well. */
  readonly sharedWith: readonly string[];
}

/** Leads that enter a stage, in whole leads. */
export interface StageNumbers {
  /** What the goal needs, rounded up. */
  readonly required?: number;
  /** What goals promise to deliver. */
  readonly promised?: number;
  /** What the funnel's volumes bring, rounded down. */
  readonly expected?: number;
  /** Promised against required. */
  readonly gap?: Gap;
}

/** A conversion rate with what is known of it. */
export interface RatePlan {
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
  /** The 95% interval that follows from the evidence, from 0 to 1, six decimals. */
  readonly interval?: RateInterval;
  /** A published figure to compare with. */
  readonly benchmark?: Benchmark;
  /** Where the benchmark lies, seen from the interval. */
  readonly comparison?: BenchmarkComparison;
}

/** The chance that a funnel's share of the goal is met. Chances are from 0 to 1, four decimals. */
export interface FunnelChance {
  /** There is a chance to tell. */
  readonly kind: 'chance';
  /** The volumes it starts from: those the funnel expects, or where there are none, those that are promised. */
  readonly basis: 'expected' | 'promised';
  /** The stage of these volumes. */
  readonly stage: string;
  /** Each month that has a goal, alone. */
  readonly months: readonly { readonly month: Month; readonly chance: number }[];
  /** That every month is met; absent where months have no goal. */
  readonly everyMonth?: number;
  /** That the whole is met. */
  readonly total: number;
  /** Leads at the stage over the months of the total. */
  readonly volume: number;
  /** Results that the funnel's share of the whole needs. */
  readonly needed: number;
  /** Rates that are taken as certain, as `MQL -> SQL`: with evidence for them the chance would be less sure. */
  readonly certain: readonly string[];
  /** The rate that matters most for the whole, and why. */
  readonly decisive?: DecisiveRatePlan;
  /** Months whose volumes lie before the term and are assumed. */
  readonly assumed: readonly Month[];
}

/** The rate that matters most. */
export interface DecisiveRatePlan {
  /** Stage. */
  readonly from: string;
  /** Next stage. */
  readonly to: string;
  /**
   * `swing`: its uncertainty moves the chance most. `interval`: none moves it visibly, and its interval is the widest for
   * its size. `benchmark`: all rates are certain, and it falls furthest short of its benchmark.
   */
  readonly because: 'swing' | 'interval' | 'benchmark';
  /** The chance if this rate is the lower end of its interval. */
  readonly low?: number;
  /** The chance if it is the upper end. */
  readonly high?: number;
}

/** Why there is no chance to tell. */
export interface NoChance {
  /** There is none. */
  readonly kind: 'none';
  /** Why. `too-many-funnels`: chances are worked out for the first 50 funnels of an agreement only. */
  readonly reason: NotRequired['reason'] | 'too-many-funnels';
}
