import type { Engine, Pointer } from '@sla/engine';
import { type Counterexample, type Searched, type SearchOptions, search } from '@sla/engine/search';
import { scenarioText } from '@sla/targets';
import type { IsChosen } from './chosen.ts';

/** What must always hold, and what came of the search for a lead for which it does not. */
export interface Statement {
  readonly name: string;
  readonly at: Pointer;
  readonly searched: Searched;
  readonly broken?: BrokenStatement;
  /** How long it took, in milliseconds. */
  readonly took: number;
}
/** A lead for which a statement does not hold. */
export interface BrokenStatement extends Omit<Counterexample, 'scenario' | 'expect'> {
  /** Its history as a scenario, ready to stand in the agreement. */
  readonly name: string;
  readonly text: string;
}

/** Searches for leads that break the statements of an agreement that are asked for. */
export function searchStatements(engine: Engine, isChosen: IsChosen, options: SearchOptions): readonly Statement[] {
  return engine.agreement.invariants.flatMap((invariant, index): readonly Statement[] => {
    const at = `/invariants/${index}`;
    if (!isChosen(invariant, at)) return [];
    const begun = performance.now();
    const searched = search(engine, invariant, options);
    const broken = searched.broken && shown(at, searched.broken);
    return [{ name: invariant.name, at, searched, took: performance.now() - begun, ...(broken && { broken }) }];
  });
}

const shown = (statement: Pointer, { scenario, at, verdict, played }: Counterexample): BrokenStatement => ({
  name: scenario.name,
  text: scenarioText(scenario),
  at: `${statement}${at}`,
  verdict,
  played,
});
