import type { Invariant } from '@sla/agreement';
import { type Engine, type Played, type Pointer, play, type Verdict } from '@sla/engine';
import { type Searched, type SearchOptions, search } from '@sla/engine/search';
import { scenarioText } from '@sla/targets';

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
export interface BrokenStatement {
  /** Its history as a scenario, ready to stand in the agreement. */
  readonly name: string;
  readonly text: string;
  readonly played: Played;
  /** The words that do not hold. */
  readonly at: Pointer;
  readonly verdict: Extract<Verdict, { passed: false }>;
}

/** Whether something is asked for by a part of its name. */
export const isChosen = (name: string, filter: string): boolean => name.toLowerCase().includes(filter.toLowerCase());

/** Searches for leads that break the statements of an agreement whose names contain a text. */
export function searchStatements(engine: Engine, filter: string, options: SearchOptions): readonly Statement[] {
  return engine.agreement.invariants.flatMap((invariant, index): readonly Statement[] => {
    if (!isChosen(invariant.name, filter)) return [];
    const at = `/invariants/${index}`;
    const begun = performance.now();
    const searched = search(engine, invariant, options);
    const broken = searched.broken && brokenBy(engine, invariant, at, searched.broken);
    return [{ name: invariant.name, at, searched, took: performance.now() - begun, ...(broken && { broken }) }];
  });
}

/** Plays the lead once more up to the line of the statement that it breaks. */
function brokenBy(
  engine: Engine,
  invariant: Invariant,
  at: Pointer,
  { scenario, expect }: NonNullable<Searched['broken']>,
): BrokenStatement {
  const when = invariant.expect[expect] ?? { op: 'constant', value: true };
  const steps = [...scenario.steps.slice(0, -1), { kind: 'expect', expect: { kind: 'condition', when } } as const];
  const played = play(engine, { ...scenario, steps }, '');
  const verdict = played.steps.at(-1)?.verdict;
  if (verdict === undefined || verdict.passed) throw new Error('A lead that breaks a statement breaks it again.');
  const part = (verdict.failed ?? '').replace('/expect/when', '');
  return { name: scenario.name, text: scenarioText(scenario), played, at: `${at}/expect/${expect}${part}`, verdict };
}
