import { counting } from './measure/counting.ts';
import type { State } from './model/state.ts';
import type { Engine } from './program/engine.ts';
import { LeadSession } from './run/session.ts';

/**
 * Carries an agreement out for many leads, fact by fact. The state is changed in place, so that each fact costs only
 * what follows from it; see `decide` for the same without change.
 */
export class Session extends LeadSession {
  /** Goes on from a state, which is copied; or begins with nothing. */
  constructor(engine: Engine, state?: State) {
    super(engine, state, counting);
  }
}
