import type { Fact } from './model/fact.ts';
import type { State } from './model/state.ts';
import type { Engine } from './program/engine.ts';
import { type Decided, decided } from './run/decided.ts';
import { Session } from './session.ts';

/**
 * Says what follows from a fact under an agreement. The state that is handed in stays as it is; without one nothing has
 * happened yet. It costs as much as the state is large, so hand in the leads of one account only, or use a `Session`.
 */
export function decide(engine: Engine, state: State | undefined, fact: Fact): Decided {
  return decided(new Session(engine, state), fact);
}
