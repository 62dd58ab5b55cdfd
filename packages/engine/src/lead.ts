/**
 * The engine for one lead, or the leads of one account, at a time: as in a function at the edge that is handed their
 * state with each fact. It is the same as the whole, without what is measured over many leads, scenarios and
 * explanations, and a good deal smaller.
 */
import type { Agreement } from '@sla/agreement';
import { noMeasures } from './measure/measures.ts';
import type { Fact } from './model/fact.ts';
import type { State } from './model/state.ts';
import type { ZoneOf } from './program/calendars.ts';
import { type Engine, readyEngine } from './program/engine.ts';
import { zoneOfMachine } from './program/zone.ts';
import { type Decided, decided } from './run/decided.ts';
import { LeadSession } from './run/session.ts';

export type * from './model/decision.ts';
export type * from './model/fact.ts';
export type * from './model/state.ts';
export { AgreementError } from './program/sound.ts';
export { StateError } from './run/stored.ts';
export type { Decided, Engine };

/** Makes an agreement ready to be carried out for single leads. */
export function engineOf(agreement: Agreement, zoneOf: ZoneOf = zoneOfMachine): Engine {
  return readyEngine(agreement, zoneOf, () => noMeasures);
}

/** Says what follows from a fact. The state that is handed in stays as it is; without one nothing has happened yet. */
export function decide(engine: Engine, state: State | undefined, fact: Fact): Decided {
  return decided(new LeadSession(engine, state), fact);
}
