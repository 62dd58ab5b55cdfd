import type { Duration } from './calendar.ts';
import type { FieldReference } from './field-reference.ts';
import type { Money } from './money.ts';
import type { Party } from './party.ts';
import type { Ratio } from './ratio.ts';

/**
 * What is asked of a lead at an instant. Answers are three-valued: where a value that is asked for is missing, a
 * comparison is unknown; `and`, `or`, `not` follow Kleene; unknown is not true.
 * A statement that waits for a moment acts when its condition has just turned true, or one of its events has just
 * happened while the rest holds.
 */
export type Condition =
  | AllCondition
  | AnyCondition
  | NotCondition
  | AtLeastCondition
  | ConstantCondition
  | CompareCondition
  | InCondition
  | ContainsCondition
  | BetweenCondition
  | KnownCondition
  | StageCondition
  | SegmentCondition
  | PersonaCondition
  | MatrixCondition
  | ContactCondition
  | HandoffCondition
  | GoalCondition
  | EventCondition
  | BecomesCondition
  | BecameCondition
  | DecidesCondition
  | SiblingCondition;

/** All hold. */
export interface AllCondition {
  readonly op: 'all';
  /** Two or more. */
  readonly of: readonly Condition[];
}
/** At least one holds. */
export interface AnyCondition {
  readonly op: 'any';
  /** Two or more. */
  readonly of: readonly Condition[];
}
/** It does not hold. */
export interface NotCondition {
  readonly op: 'not';
  /** What must not hold. */
  readonly of: Condition;
}
/** At least `count` of the list hold. */
export interface AtLeastCondition {
  readonly op: 'at least';
  /** How many must hold. */
  readonly count: number;
  /** Out of these. */
  readonly of: readonly Condition[];
}
/** Always, or never. */
export interface ConstantCondition {
  readonly op: 'constant';
  /** The answer. */
  readonly value: boolean;
}

/** How two values compare. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
/** Two values of one type compare so; unknown where one is missing. */
export interface CompareCondition {
  readonly op: 'compare';
  /** Left-hand value. */
  readonly left: Value;
  /** How they compare. */
  readonly is: Comparison;
  /** Right-hand value, of the same type. */
  readonly right: Value;
}
/** The value is one of the list. */
export interface InCondition {
  readonly op: 'in';
  /** The value asked for. */
  readonly value: Value;
  /** Constants of the same type. */
  readonly list: readonly Constant[];
}
/** The text contains another, without regard to case. */
export interface ContainsCondition {
  readonly op: 'contains';
  /** A text. */
  readonly value: Value;
  /** What it must contain. */
  readonly text: string;
}
/** The value lies between two others, both included. */
export interface BetweenCondition {
  readonly op: 'between';
  /** The value asked for. */
  readonly value: Value;
  /** Least value that fits. */
  readonly low: Constant;
  /** Greatest value that fits. */
  readonly high: Constant;
}
/** The value is known, or (`known: false`) missing. Never unknown. */
export interface KnownCondition {
  readonly op: 'known';
  /** The value, account or owner asked for. */
  readonly value: Value;
  /** `false` asks whether it is missing. */
  readonly known: boolean;
}

/** The lead is in one of these stages. */
export interface StageCondition {
  readonly op: 'stage';
  /** Stages. */
  readonly in: readonly string[];
  /** Without a break for this long. */
  readonly for?: Duration;
}
/** The lead is in one of the segment's groups; a segment of one condition has no groups. Yes or no, never unknown. */
export interface SegmentCondition {
  readonly op: 'segment';
  /** The segment. */
  readonly segment: string;
  /** Groups; empty for a segment of one condition. */
  readonly groups: readonly string[];
  /** Without a break for this long. */
  readonly for?: Duration;
}
/** The lead fits the persona. Yes or no, never unknown. */
export interface PersonaCondition {
  readonly op: 'persona';
  /** The persona. */
  readonly persona: string;
  /** Without a break for this long. */
  readonly for?: Duration;
}
/** The matrix puts the lead at one of these results. Yes or no, never unknown. */
export interface MatrixCondition {
  readonly op: 'matrix';
  /** The matrix. */
  readonly matrix: string;
  /** Results. */
  readonly results: readonly string[];
  /** Without a break for this long. */
  readonly for?: Duration;
}
/** The contact policy (or nurture) has started, stopped or been exhausted for this lead. */
export interface ContactCondition {
  readonly op: 'contact';
  /** The contact policy or nurture. */
  readonly contact: string;
  /** Its state. */
  readonly is: 'started' | 'stopped' | 'exhausted';
  /** Without a break for this long. */
  readonly for?: Duration;
}
/** The handoff has been accepted, rejected or is late for this lead. */
export interface HandoffCondition {
  readonly op: 'handoff';
  /** The handoff. */
  readonly handoff: string;
  /** Its state. */
  readonly is: 'accepted' | 'rejected' | 'late';
  /** For one of these reasons; any reason where empty. */
  readonly reasons: readonly string[];
  /** Without a break for this long. */
  readonly for?: Duration;
}
/** The goal is met or missed. */
export interface GoalCondition {
  readonly op: 'goal';
  /** The goal. */
  readonly goal: string;
  /** Its state at the end of each period. */
  readonly is: 'met' | 'missed';
  /** For whole periods on end. */
  readonly for?: Duration;
}
/** An event has happened, often enough and lately enough. As a moment: it happens now. */
export interface EventCondition {
  readonly op: 'event';
  /** A declared event, or a built-in one. */
  readonly event: string;
  /** Only occurrences by these people. */
  readonly by?: Party;
  /** Only occurrences whose properties fit. */
  readonly where: readonly Condition[];
  /** How many occurrences at least. */
  readonly times: number;
  /** Only occurrences in this time up to now; ever, where nothing is said. */
  readonly within?: Duration;
  /** Only occurrences since the lead last entered this stage. */
  readonly since?: string;
  /** Only occurrences for one of these reasons; any where empty. */
  readonly reasons: readonly string[];
}
/** True only at the instant at which the inner condition turns true. */
export interface BecomesCondition {
  readonly op: 'becomes';
  /** What turns true. */
  readonly what: Condition;
}
/** The inner condition turned true in the past, the present instant included. */
export interface BecameCondition {
  readonly op: 'became';
  /** What turned true. */
  readonly what: Condition;
  /** How often at least. */
  readonly times: number;
  /** Only in this time up to now; ever, where nothing is said. */
  readonly within?: Duration;
  /** Only since the lead last entered this stage. */
  readonly since?: string;
}
/** A person's act, offered only while the rest of the line holds. */
export interface DecidesCondition {
  readonly op: 'decides';
  /** Who may decide. */
  readonly by: Party;
  /** One of these reasons has to be given; none is asked where empty. */
  readonly reasons: readonly string[];
}
/** Some lead of the same account, this one included, fits. */
export interface SiblingCondition {
  readonly op: 'any lead of account';
  /** What it has to fit. */
  readonly where: Condition;
}

/** Something that has a value at an instant. */
export type Value = FieldReference | ScoreValue | PropertyValue | KpiValue | SubjectValue | Constant;
/** The points of a score. */
export interface ScoreValue {
  readonly kind: 'score';
  /** The score. */
  readonly score: string;
  /** Its value on last entering this stage. */
  readonly at?: string;
}
/** A property of the event that is asked about. */
export interface PropertyValue {
  readonly kind: 'property';
  /** The property. */
  readonly property: string;
}
/** A KPI's value over a time. */
export interface KpiValue {
  readonly kind: 'kpi';
  /** The KPI. */
  readonly kpi: string;
  /** Measured over this time up to now. */
  readonly over: Duration;
}
/** The lead's account, owner or previous owner; asked only whether it is known. */
export interface SubjectValue {
  /** What is asked for. */
  readonly kind: 'account' | 'owner' | 'previous owner';
}

/** A value that is written out. */
export type Constant =
  | TextConstant
  | NumberConstant
  | PercentConstant
  | MoneyConstant
  | OptionConstant
  | DateConstant
  | YesNoConstant
  | DurationConstant;
/** A text. */
export interface TextConstant {
  readonly kind: 'text';
  /** The text. */
  readonly text: string;
}
/** A number, exact. */
export interface NumberConstant {
  readonly kind: 'number';
  /** A decimal number as text, so that it is exact. */
  readonly number: string;
}
/** A share. */
export interface PercentConstant {
  readonly kind: 'percent';
  /** 40% is 2/5. */
  readonly share: Ratio;
}
/** An amount of money. */
export interface MoneyConstant {
  readonly kind: 'money';
  /** The amount. */
  readonly money: Money;
}
/** One option of a field. */
export interface OptionConstant {
  readonly kind: 'option';
  /** The option. */
  readonly option: string;
}
/** A date, or a date with a local time. */
export interface DateConstant {
  /** With or without a time of day. */
  readonly kind: 'date' | 'date and time';
  /** `2027-03-31` or `2027-03-31T18:10`. */
  readonly date: string;
}
/** Yes or no. */
export interface YesNoConstant {
  readonly kind: 'yes/no';
  /** The answer. */
  readonly yes: boolean;
}
/** A length of time. */
export interface DurationConstant {
  readonly kind: 'duration';
  /** The length. */
  readonly duration: Duration;
}
