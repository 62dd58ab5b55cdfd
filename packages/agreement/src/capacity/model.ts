import type { Month } from '../funnel/month.ts';
import type { PlainDate } from '../model/calendar.ts';
import type { Allowance } from '../model/party.ts';

/**
 * What people can carry, against what comes. Of the first and the last month only the days of the term count; the leads
 * of a month that is owed are those of a whole one.
 * Leads are those that enter a stage in the month; all their touches are counted in that month.
 */
export interface CapacityPlan {
  /** Roles that have a capacity, owe touches or receive leads, in the order of their names. */
  readonly roles: readonly RoleCapacity[];
  /** What each contact policy asks for. */
  readonly demands: readonly PolicyDemand[];
  /** What is owed beside this and not counted. */
  readonly notCounted: NotCounted;
}

/** Touches and leads that are owed, but that no volume of the agreement tells the number of. */
export interface NotCounted {
  /** Contact policies that start at a moment whose number of leads no funnel and no goal tells. */
  readonly contacts: readonly string[];
  /** Promises that repeat, each time with a touch or another act. */
  readonly repeating: readonly string[];
}

/** A role by month. */
export interface RoleCapacity {
  /** The role. */
  readonly role: string;
  /** How it is shown, where that differs. */
  readonly text?: string;
  /** Its team. */
  readonly team: string;
  /** Touches that can be made. */
  readonly capacity?: Allowance;
  /** Leads that may be assigned. */
  readonly receives?: Allowance;
  /** Conditions or other roles may take some of the leads of its months: they are the most that may come. */
  readonly leadsAtMost: boolean;
  /** One for each calendar month. */
  readonly months: readonly RoleMonth[];
  /** The first month with more touches than can be made. */
  readonly firstMonthOver?: Month;
  /** The first week with more touches than can be made, when a month's touches are spread evenly over its business days. */
  readonly firstWeekOver?: RoleWeek;
  /** The first month with more leads than may be assigned. */
  readonly firstMonthFull?: Month;
}

/** A role in a month. */
export interface RoleMonth {
  /** The month. */
  readonly month: Month;
  /** People who work in the role on at least one day. */
  readonly people: number;
  /** Business days of the role's calendar on which the agreement holds; absent where the calendar cannot be laid out. */
  readonly workingDays?: number;
  /** Business days of all people on their own calendars, without absences, each × the ramp of leads; two decimals. */
  readonly rampedDays?: number;
  /** Touches that can be made, rounded down; absent where no capacity is said. */
  readonly available?: number;
  /** Touches that contact policies ask for, rounded up. */
  readonly demanded: number;
  /** Demanded ÷ available, exact before rounding to four decimals; absent where nothing is available. */
  readonly utilisation?: number;
  /** More is demanded than available. */
  readonly over: boolean;
  /** Leads that handoffs give to the role; absent where no volume tells. */
  readonly leads?: number;
  /** Leads that may be assigned, rounded down; absent where no limit is said. */
  readonly receivable?: number;
  /** Leads ÷ people, two decimals. */
  readonly leadsPerPerson?: number;
  /** More leads come than may be assigned. */
  readonly full: boolean;
}

/** A week from Monday to Sunday, cut at the first and the last day of the term. */
export interface RoleWeek {
  /** First day. */
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  /** Touches that can be made, rounded down. */
  readonly available: number;
  /** Touches that are asked for, rounded up. */
  readonly demanded: number;
}

/** What a contact policy asks of the people of a role. */
export interface PolicyDemand {
  /** The contact policy. */
  readonly contact: string;
  /** The role whose touches these are: the policy's, or another one's where a step of the cadence says so. */
  readonly role: string;
  /** The stage whose leads start it. */
  readonly stage: string;
  /** Attempts owed for each lead; without `at least N attempts` those of the cadence, or the first touch alone. */
  readonly touchesPerLead: number;
  /** No mix is said, so that leads are divided evenly over the policies they may start. */
  readonly mixAssumed: boolean;
  /** The months for which a volume tells how many leads come. */
  readonly months: readonly DemandMonth[];
}

/** What a contact policy asks for in a month. */
export interface DemandMonth {
  /** The month. */
  readonly month: Month;
  /** Leads that enter the stage. */
  readonly leads: number;
  /** Where the number is from: the greater of what funnels expect and goals promise, else what the goal requires. */
  readonly basis: 'expected' | 'promised' | 'required';
  /** Those of them that start the policy, by the funnels' mix (`expect 40% of MQL in …`); two decimals. */
  readonly started: number;
  /** Started leads × touches for each, rounded up. */
  readonly touches: number;
}
