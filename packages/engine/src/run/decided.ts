import type { Decision } from '../model/decision.ts';
import type { Fact, FactError } from '../model/fact.ts';
import type { State } from '../model/state.ts';
import type { LeadSession } from './session.ts';

/** What follows from a fact: the state after it, and the decisions with their causes. */
export type Decided =
  | { readonly state: State; readonly decisions: readonly Decision[] }
  | { readonly error: FactError };

/** Takes one fact, and answers with the state after it. */
export function decided(session: LeadSession, fact: Fact): Decided {
  const outcome = session.take(fact);
  return 'error' in outcome ? outcome : { state: session.state, decisions: outcome.decisions };
}
