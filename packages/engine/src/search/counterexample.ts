import type { Condition, Invariant, Scenario } from '@sla/agreement';
import type { Pointer } from '../model/decision.ts';
import type { Engine } from '../program/engine.ts';
import type { Verdict } from '../scenario/expect.ts';
import { type Played, play } from '../scenario/play.ts';
import type { Broken } from './walk.ts';

/** A lead for which a statement does not hold. */
export interface Counterexample {
  /** Its history; at its end stands what the statement says, so that it fails until that holds. */
  readonly scenario: Scenario;
  /** Which line of the statement it breaks. */
  readonly expect: number;
  /** The words that do not hold, from the statement on: `/expect/0`. */
  readonly at: Pointer;
  readonly verdict: Extract<Verdict, { passed: false }>;
  /** All that followed for the lead. */
  readonly played: Played;
}

/** Tells a history that breaks a statement, played once more up to the line that it breaks. */
export function counterexample(engine: Engine, invariant: Invariant, broken: Broken): Counterexample {
  const { name, when, expect } = invariant;
  const { given, steps, expect: index } = broken;
  const expected = expect[index] ?? { op: 'constant', value: true };
  const holds: Condition = when === undefined ? expected : { op: 'any', of: [expected, { op: 'not', of: when }] };
  const scenario = (asked: Condition): Scenario => ({
    name: `${name}: not for every lead`,
    given,
    steps: [...steps, { kind: 'expect', expect: { kind: 'condition', when: asked } }],
  });
  const played = play(engine, scenario(expected), '');
  const verdict = played.steps.at(-1)?.verdict;
  if (verdict === undefined || verdict.passed) throw new Error('A lead that breaks a statement breaks it again.');
  const part = (verdict.failed ?? '').replace('/expect/when', '');
  return { scenario: scenario(holds), expect: index, at: `/expect/${index}${part}`, verdict, played };
}
