import type { Calendar, FiscalYear, Recurrence } from './calendar.ts';
import type { Condition } from './condition.ts';
import type { ContactPolicy, Nurture } from './contact.ts';
import type { Matrix, Persona, Prohibition, Score, Segment } from './definition.ts';
import type { Expression } from './expression.ts';
import type { Funnel, Goal } from './goal.ts';
import type { Handoff } from './handoff.ts';
import type { AccountType, Channel, Form, LeadType } from './lead.ts';
import type { Kpi } from './measure.ts';
import type { Explained } from './named.ts';
import type { Party, Person, Queue, Role, Team } from './party.ts';
import type { SlaPromise } from './promise.ts';
import type { Attribution, Meeting, Report, System } from './reporting.ts';
import type { Invariant, Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** The version of this format; a change that breaks readers raises it. */
export const FORMAT_VERSION = 1;

/**
 * A compiled service level agreement between Marketing and Sales: every reference resolved, every unit normalised,
 * every default filled in, every clause that is due in time expressed as a promise.
 */
export interface Agreement {
  /** The version of this format. */
  readonly format: 1;
  /** The version of the compiler. */
  readonly compiler: string;
  /** The data the public holidays are from; absent where no calendar has any. */
  readonly holidayData?: string;
  /** What the agreement is called. */
  readonly name: string;
  /** The explanation written above it. */
  readonly prose?: string;
  /** The teams it is between. */
  readonly between: readonly string[];
  /** The people who drafted it. */
  readonly draftedBy: readonly string[];
  /** Who approved it, and when. */
  readonly approvals: readonly Approval[];
  /** First day. */
  readonly effective?: string;
  /** Last day. */
  readonly expires?: string;
  /** ISO 4217 code of the money in it. */
  readonly currency?: string;
  /** The calendar of whoever has none of their own. */
  readonly calendar: string;
  /** When fiscal years begin; the calendar year where nothing is said. */
  readonly fiscalYear?: FiscalYear;
  /** When it is looked at again. */
  readonly reviews: readonly Review[];
  /** The day it was last reviewed. */
  readonly reviewedOn?: string;
  /** What may change only at certain times, or only with somebody's approval. */
  readonly changes: readonly ChangeRule[];
  /** When it may be ended. */
  readonly termination: readonly Condition[];
  /** People by name. */
  readonly people: Readonly<Record<string, Person>>;
  /** Calendars by name. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  /** Teams by name. */
  readonly teams: Readonly<Record<string, Team>>;
  /** Roles by name. */
  readonly roles: Readonly<Record<string, Role>>;
  /** Queues by name. */
  readonly queues: Readonly<Record<string, Queue>>;
  /** What is known of accounts. */
  readonly account: AccountType;
  /** What is known of leads. */
  readonly lead: LeadType;
  /** Declared channels by name. */
  readonly channels: Readonly<Record<string, Channel>>;
  /** Forms by name. */
  readonly forms: Readonly<Record<string, Form>>;
  /** Segments by name. */
  readonly segments: Readonly<Record<string, Segment>>;
  /** Personas by name. */
  readonly personas: Readonly<Record<string, Persona>>;
  /** Scores by name. */
  readonly scores: Readonly<Record<string, Score>>;
  /** Matrices by name. */
  readonly matrices: Readonly<Record<string, Matrix>>;
  /** Which leads a team must never own. */
  readonly prohibitions: readonly Prohibition[];
  /** Stages by name. */
  readonly stages: Readonly<Record<string, Stage>>;
  /** KPIs by name. */
  readonly kpis: Readonly<Record<string, Kpi>>;
  /** Goals by name. */
  readonly goals: Readonly<Record<string, Goal>>;
  /** Funnels by name. */
  readonly funnels: Readonly<Record<string, Funnel>>;
  /** Handoffs by name. */
  readonly handoffs: Readonly<Record<string, Handoff>>;
  /** Contact policies by name. */
  readonly contacts: Readonly<Record<string, ContactPolicy>>;
  /** Nurtures by name. */
  readonly nurtures: Readonly<Record<string, Nurture>>;
  /** Every promise by name; those of other clauses are called after them, as in `ToSales.accept`. */
  readonly promises: Readonly<Record<string, SlaPromise>>;
  /** Reports by name. */
  readonly reports: Readonly<Record<string, Report>>;
  /** Meetings by name. */
  readonly meetings: Readonly<Record<string, Meeting>>;
  /** How credit is divided. */
  readonly attributions: readonly Attribution[];
  /** Systems by name. */
  readonly systems: Readonly<Record<string, System>>;
  /** Tests of the agreement. */
  readonly scenarios: readonly Scenario[];
  /** What must always hold. */
  readonly invariants: readonly Invariant[];
  /**
   * The conditions above for other engines, by the JSON pointer of each; those of scenarios are left out. Written by
   * `sla build`, absent before.
   */
  readonly expressions?: Readonly<Record<string, Expression>>;
}

/** Somebody's approval. */
export interface Approval {
  /** The person. */
  readonly by: string;
  /** The day; absent while it is pending. */
  readonly on?: string;
}
/** When the agreement, or a part of it, is looked at again. */
export interface Review extends Explained {
  /** The part; the whole agreement where nothing is said. */
  readonly of?: Part;
  /** By a schedule, counted from the agreement's first day. */
  readonly every?: Recurrence;
  /** Or when something happens. */
  readonly when?: Condition;
  /** Who reviews. */
  readonly by: readonly Party[];
  /** The promise a schedule makes. */
  readonly promise?: string;
}
/** A named part of the agreement. */
export interface Part {
  /** What it is: `contact`, `score`, …. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
}
/** What holds some parts of the agreement together from one version to the next. */
export type ChangeRule = ChangeWindow | ChangeApproval;
/** Parts that may change only with approval. */
export interface ChangeApproval extends Explained {
  readonly kind: 'approval';
  /** The parts. */
  readonly parts: readonly Part[];
  /** Who approves, one after the other. */
  readonly by: readonly Party[];
}
/** Parts that may change only when a new version takes effect in certain quarters. */
export interface ChangeWindow extends Explained {
  readonly kind: 'window';
  /** The parts. */
  readonly parts: readonly Part[];
  /** The quarters of the year. */
  readonly quarters: readonly number[];
  /** Of the fiscal or the calendar year. */
  readonly year: 'fiscal' | 'calendar';
}
