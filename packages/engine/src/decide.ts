import type { Decision } from './model/decision.ts';
import type { Fact, FactError } from './model/fact.ts';
import type { State } from './model/state.ts';
import type { Engine } from './program/engine.ts';
import { Session } from './run/session.ts';

/** What follows from a fact: the state after it, and the decisions with their causes. */
export type Decided =
  | { readonly state: State; readonly decisions: readonly Decision[] }
  | { readonly error: FactError };

/**
 * Says what follows from a fact under an agreement. The state that is handed in stays as it is; without one nothing has
 * happened yet. It costs as much as the state is large, so hand in the leads of one account only, or use a `Session`.
 */
export function decide(engine: Engine, state: State | undefined, fact: Fact): Decided {
  const session = new Session(engine, state);
  const outcome = session.take(fact);
  return 'error' in outcome ? outcome : { state: session.state, decisions: outcome.decisions };
}
