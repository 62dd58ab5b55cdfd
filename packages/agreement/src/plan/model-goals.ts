import type { Month } from '../funnel/month.ts';
import type { PlainDate } from '../model/calendar.ts';
import type { Constant } from '../model/condition.ts';
import type { Ratio } from '../model/ratio.ts';

/** A goal by month and in all. */
export interface GoalPlan {
  /** Its name. */
  readonly name: string;
  /** How it is shown, where that differs. */
  readonly text?: string;
  /** Names of the teams, roles and people that answer for it. */
  readonly owners: readonly string[];
  /** One for each thing that is counted. */
  readonly targets: readonly TargetPlan[];
  /** What each team brings, where the goal says so and can be divided. */
  readonly contributions: readonly ContributionPlan[];
  /** The funnels that carry it. */
  readonly funnels: readonly string[];
  /** How likely its funnels meet it; absent where that cannot be computed for each of them. */
  readonly chance?: GoalChance;
}

/** Everything a goal says of one KPI, stage or event. */
export interface TargetPlan {
  /** What is counted. */
  readonly kind: 'kpi' | 'stage' | 'event';
  /** The KPI, stage or event. */
  readonly of: string;
  /** Whether the amounts are the least or the greatest that keep the promise. */
  readonly bound: 'at least' | 'at most';
  /** The role whose people multiply the amounts; the amounts here are multiplied already, each person by their ramp. */
  readonly forEach?: string;
  /** What each period has to reach as it is written, with or without a term: for one person, where each owes it. */
  readonly every: readonly PeriodAmount[];
  /** What every month without an amount of its own has to reach: by as many people as are there at once, fully ramped. */
  readonly everyMonth?: Constant;
  /** Months that have an amount. A goal with only a total has none: no monthly targets are made up. */
  readonly months: readonly MonthAmount[];
  /** The whole. */
  readonly total?: TotalAmount;
  /** Names of the promises it makes. */
  readonly promises: readonly string[];
}

/** The amount of a period that comes again and again. */
export interface PeriodAmount {
  /** The period. */
  readonly unit: 'week' | 'month' | 'quarter' | 'year';
  /** Of the fiscal year rather than of the calendar. */
  readonly fiscal: boolean;
  /** Due by this day of the month, rather than at its end. */
  readonly byDay?: number;
  /** What it has to reach. */
  readonly amount: Constant;
}

/** The amount of one month. */
export interface MonthAmount {
  /** The month. */
  readonly month: Month;
  /** What it has to reach. */
  readonly amount: Constant;
}

/** An amount over a longer time. */
export interface TotalAmount {
  /** The amount. */
  readonly amount: Constant;
  /** First day of the time that is counted. */
  readonly from?: PlainDate;
  /** Last day. */
  readonly to?: PlainDate;
  /** Whether the whole is written (`by`, `in`, or without a time) or is the sum of months or longer periods. */
  readonly as: 'written' | 'sum';
}

/** A team's part of a target. Money is rounded to the minor unit of its currency, half to even. */
export interface ContributionPlan {
  /** The team. */
  readonly team: string;
  /** Its share of the target. */
  readonly share: Ratio;
  /** The KPI, stage or event. */
  readonly of: string;
  /** Its part of every month. */
  readonly everyMonth?: Constant;
  /** Its part of each month that has an amount. */
  readonly months: readonly MonthAmount[];
  /** Its part of the whole. */
  readonly total?: TotalAmount;
}

/**
 * The chance that the funnels of a goal meet it together: that what they bring adds up to it, whichever of them brings
 * it. Their leads and rates are their own. From 0 to 1, four decimals.
 */
export interface GoalChance {
  /** That every month is met; absent where months have no amounts, or too many funnels carry them to work it out. */
  readonly everyMonth?: number;
  /** That the whole is met. */
  readonly total: number;
  /**
   * The part of the goal that the funnels carry together; the chance speaks of this part only, or of
   * the goal once where they carry more than all of it.
   */
  readonly carried: Ratio;
}
