/**
 * Carries a compiled agreement out. Facts about leads and the time go in, decisions with their causes come out.
 * Invariant: no clock is read, nothing is stored, and the same facts always lead to the same decisions.
 */
export * from './decide.ts';
export { type EngineOptions, engineOf } from './engine-of.ts';
export { instantText, readInstant } from './facts/instant.ts';
export type * from './model/decision.ts';
export type * from './model/fact.ts';
export type * from './model/measured.ts';
export type * from './model/state.ts';
export type { Engine } from './program/engine.ts';
export { AgreementError } from './program/sound.ts';
export type { Decided } from './run/decided.ts';
export type { Outcome } from './run/session.ts';
export { StateError } from './run/stored.ts';
export { type Coverable, type Coverage, coverageOf } from './scenario/coverage.ts';
export type { Verdict } from './scenario/expect.ts';
export { scenarioFacts } from './scenario/facts.ts';
export { type Played, type PlayedStep, play } from './scenario/play.ts';
export { decisionText, failureText } from './scenario/words.ts';
export { Session } from './session.ts';
export { type ReadSample, readSample } from './why/sample.ts';
export { type OtherWay, type SampleEvent, type SampleLead, type Why, why } from './why/why.ts';
export { lineWords, localTime, otherWayBecause, ownerText, passedOverBecause } from './why/words.ts';
