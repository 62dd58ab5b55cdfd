import { type Agreement, zoneNamed } from '@sla/agreement';
import {
  type Coverage,
  coverageOf,
  decisionText,
  type Engine,
  engineOf,
  type Played,
  type PlayedStep,
  type Pointer,
  play,
} from '@sla/engine';
import type { Compilation } from '@sla/language';
import type { Selection } from '../agreements/select.ts';
import { type Words, wordsOf } from '../why/words.ts';

/** The scenarios of an agreement, played. */
export interface TestedAgreement {
  readonly compilation: Compilation;
  readonly selection: Selection;
  readonly agreement: Agreement;
  readonly engine: Engine;
  readonly tests: readonly Test[];
  readonly coverage: Coverage;
  readonly words: Words;
}
/** A scenario and how it went. */
export interface Test {
  readonly name: string;
  readonly at: Pointer;
  readonly played: Played;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** Plays the scenarios of an agreement whose names contain a text. */
export function testAgreement(
  compilation: Compilation,
  selection: Selection,
  agreement: Agreement,
  filter: string,
  cwd: string,
): TestedAgreement {
  const engine = engineOf(agreement, { zoneOf: zoneNamed });
  const tests = agreement.scenarios.flatMap((scenario, index): readonly Test[] => {
    if (!scenario.name.toLowerCase().includes(filter.toLowerCase())) return [];
    const at = `/scenarios/${index}`;
    const begun = performance.now();
    const played = play(engine, scenario, at);
    return [{ name: scenario.name, at, played, took: performance.now() - begun }];
  });
  return {
    compilation,
    selection,
    agreement,
    engine,
    tests,
    coverage: coverageOf(
      agreement,
      tests.flatMap(({ played }) => [...played.touched]),
    ),
    words: wordsOf(engine, compilation, selection, cwd),
  };
}

/** The steps that did not come out as they should. */
export function failures({ played }: Test): readonly PlayedStep[] {
  return played.steps.filter(({ verdict }) => !verdict.passed);
}

/** Everything that followed in a scenario, a line for each decision, with its local time. */
export function timeline(
  { agreement, engine }: TestedAgreement,
  { played }: Test,
): readonly { readonly at: number; readonly text: string; readonly cause: Pointer }[] {
  const zone = engine.calendars.zone(agreement.calendar);
  return played.timeline.map((decision) => ({
    at: decision.at,
    text: decisionText(decision, zone),
    cause: decision.cause,
  }));
}
