import { type Agreement, zoneNamed } from '@sla/agreement';
import {
  type Coverage,
  coverageOf,
  type Engine,
  engineOf,
  type Played,
  type PlayedStep,
  type Pointer,
  play,
} from '@sla/engine';
import type { SearchOptions } from '@sla/engine/search';
import type { Compilation } from '@sla/language';
import type { Selection } from '../agreements/select.ts';
import { type Words, wordsOf } from '../why/words.ts';
import { chosenBy } from './chosen.ts';
import { type Statement, searchStatements } from './statements.ts';

/** The scenarios of an agreement, played. */
export interface TestedAgreement {
  readonly compilation: Compilation;
  readonly selection: Selection;
  readonly agreement: Agreement;
  readonly engine: Engine;
  readonly tests: readonly Test[];
  /** What must always hold, and what came of the search for leads for which it does not. */
  readonly statements: readonly Statement[];
  /** How many scenarios and statements were asked for. */
  readonly chosen: number;
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

/** What is tested, and how long is searched. */
export interface Testing {
  readonly filter: string;
  readonly searching: SearchOptions;
}

/** Plays the scenarios of an agreement that are asked for, and searches for leads that break its statements. */
export function testAgreement(
  compilation: Compilation,
  selection: Selection,
  agreement: Agreement,
  { filter, searching }: Testing,
  cwd: string,
): TestedAgreement {
  const engine = engineOf(agreement, { zoneOf: zoneNamed });
  const words = wordsOf(engine, compilation, selection, cwd);
  const isChosen = chosenBy(filter, compilation, words);
  const tests = agreement.scenarios.flatMap((scenario, index): readonly Test[] => {
    const at = `/scenarios/${index}`;
    if (!isChosen(scenario, at)) return [];
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
    statements: searching.runs === 0 ? [] : searchStatements(engine, isChosen, searching),
    chosen: tests.length + agreement.invariants.filter((one, index) => isChosen(one, `/invariants/${index}`)).length,
    coverage: coverageOf(
      agreement,
      tests.flatMap(({ played }) => [...played.touched]),
    ),
    words,
  };
}

/** The steps that did not come out as they should. */
export function failures({ played }: Test): readonly PlayedStep[] {
  return played.steps.filter(({ verdict }) => !verdict.passed);
}
