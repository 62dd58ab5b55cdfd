import type { Duration, Recurrence } from './calendar.ts';
import type { Condition } from './condition.ts';
import type { Item } from './handoff.ts';
import type { Explained, Named } from './named.ts';
import type { Party } from './party.ts';
import type { Ratio } from './ratio.ts';

/** Somebody tells somebody how things stand. */
export interface Report extends Named {
  /** Who sends it. */
  readonly from: readonly Party[];
  /** Who gets it. */
  readonly to: readonly Party[];
  /** When. */
  readonly schedule?: Recurrence;
  /** KPIs and goals. */
  readonly covers: readonly Covered[];
  /** Lists of leads. */
  readonly lists: readonly ReportList[];
  /** The promise it makes. */
  readonly promise?: string;
}
/** A KPI or goal in a report. */
export interface Covered {
  /** What it is. */
  readonly kind: 'kpi' | 'goal';
  /** Its name. */
  readonly name: string;
  /** Broken down so. */
  readonly by?: 'owner' | 'lead' | 'team';
}
/** Leads that are listed. */
export type ReportList = LateList | LeadList;
/** The late runs of promises. */
export interface LateList extends Explained {
  readonly kind: 'late';
  /** Names of promises. */
  readonly promises: readonly string[];
}
/** The leads that fit. */
export interface LeadList extends Explained {
  readonly kind: 'leads';
  /** What they have to fit. */
  readonly where: Condition;
}

/** People meet. */
export interface Meeting extends Named {
  /** When. */
  readonly schedule?: Recurrence;
  /** Who takes part. */
  readonly with: readonly Party[];
  /** KPIs and goals that are looked at. */
  readonly covers: readonly Covered[];
  /** The promise it makes. */
  readonly promise?: string;
}

/** How the credit of a won deal is divided. */
export interface Attribution {
  /** Its name, where it has one; nothing refers to it. */
  readonly name?: string;
  /** How it is shown to people. */
  readonly text?: string;
  /** The explanation written above it, in Markdown. */
  readonly prose?: string;
  /** The KPI whose credit is divided. */
  readonly of: string;
  /** A touch loses half its weight in this time before the deal. */
  readonly halfLife?: Duration;
  /** Fixed divisions, each for the deals it names. */
  readonly credits: readonly Credit[];
}
/** A fixed division. */
export interface Credit extends Explained {
  /** Who gets what. */
  readonly shares: readonly CreditShare[];
  /** For which deals; all where nothing is said. */
  readonly when?: Condition;
}
/** Somebody's share of the credit. */
export interface CreditShare {
  /** Who. */
  readonly to: Party;
  /** How much. */
  readonly share: Ratio;
}

/** A system the agreement is compiled for, and what things are called there. */
export interface System extends Named {
  /** What is called how. */
  readonly maps: readonly Mapping[];
}
/** A name in a system. */
export interface Mapping extends Explained {
  /** What. */
  readonly what: Item | MeasuredItem;
  /** Its name in the system. */
  readonly to: string;
  /** The unit of a length of time there. */
  readonly in?: MappedUnit;
}
/** A number about all leads: what a KPI measures, or what a goal asks for. */
export interface MeasuredItem {
  /** What it is. */
  readonly kind: 'kpi' | 'goal';
  /** Its name. */
  readonly name: string;
}
/** A unit of time, of the clock on the wall or of working time. */
export interface MappedUnit {
  /** Its length. */
  readonly unit: 'second' | 'minute' | 'hour' | 'day';
  /** Working time only. */
  readonly business: boolean;
}
