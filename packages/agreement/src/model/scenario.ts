import type { Condition, Constant } from './condition.ts';
import type { FieldReference } from './field-reference.ts';
import type { Explained } from './named.ts';
import type { Party } from './party.ts';

/** A test of the agreement: what is known, what happens when, and what must follow. */
export interface Scenario {
  /** What it shows. */
  readonly name: string;
  /** The explanation written above it. */
  readonly prose?: string;
  /** What is known from the creation on. */
  readonly given: readonly GivenValue[];
  /** What happens and what must hold, in order. */
  readonly steps: readonly ScenarioStep[];
}
/** A value that is known. */
export interface GivenValue {
  /** The field. */
  readonly field: FieldReference;
  /** Its value. */
  readonly value: Constant;
}
/** A step of a scenario. */
export type ScenarioStep = AtStep | ExpectStep;
/** The clock moves on; then something may happen. The lead is created at the first. */
export interface AtStep extends Explained {
  readonly kind: 'at';
  /** Local date and time on the agreement's calendar: `2027-03-05T18:10`. */
  readonly at: string;
  /** What happens. */
  readonly acts: readonly Act[];
}
/** Something that happens. */
export type Act = EventAct | DecisionAct | SetAct;
/** An event, declared or built-in. */
export interface EventAct {
  readonly kind: 'event';
  /** The event. */
  readonly event: string;
  /** By whom. */
  readonly by?: Party;
  /** By which channel, for a touch. */
  readonly channel?: string;
  /** Its properties. */
  readonly with: readonly PropertyGiven[];
  /** Its reason, for a rejection. */
  readonly reason?: string;
  /** Who gets the lead, where somebody reassigns it by hand. */
  readonly to?: Party;
}
/** A property of an event. */
export interface PropertyGiven {
  /** The property. */
  readonly property: string;
  /** Its value. */
  readonly value: Constant;
}
/** A person decides to move the lead. */
export interface DecisionAct {
  readonly kind: 'decides';
  /** Who. */
  readonly by: Party;
  /** The stage it moves to, where several are offered. */
  readonly stage?: string;
  /** The reason. */
  readonly reason?: string;
}
/** A value becomes known, or changes. */
export interface SetAct {
  readonly kind: 'set';
  /** The field. */
  readonly field: FieldReference;
  /** Its value. */
  readonly value: Constant;
}

/** Something that must be so at this point. */
export interface ExpectStep extends Explained {
  readonly kind: 'expect';
  /** What. */
  readonly expect: ScenarioExpectation;
}
/** What is expected. */
export type ScenarioExpectation = ConditionExpectation | RouteExpectation | DueExpectation;
/** A condition holds. */
export interface ConditionExpectation {
  readonly kind: 'condition';
  /** The condition. */
  readonly when: Condition;
}
/** A handoff gave the lead to somebody. */
export interface RouteExpectation {
  readonly kind: 'route';
  /** The handoff. */
  readonly handoff: string;
  /** To whom. */
  readonly to: Party;
}
/** A promise is due at an instant. */
export interface DueExpectation {
  readonly kind: 'due';
  /** The promise. */
  readonly promise: string;
  /** Which of its times. */
  readonly time: 'firm' | 'target';
  /** Local date and time on the agreement's calendar. */
  readonly at: string;
}

/** Something that must hold for every lead at every moment. */
export interface Invariant {
  /** What it says. */
  readonly name: string;
  /** The explanation written above it. */
  readonly prose?: string;
  /** Asked only while this holds. */
  readonly when?: Condition;
  /** What must then hold. */
  readonly expect: readonly Condition[];
}
