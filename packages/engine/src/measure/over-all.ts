import type { Instant } from '@sla/agreement';
import type { Decision, Pointer, What } from '../model/decision.ts';
import type { Engine } from '../program/engine.ts';
import type { World } from '../run/world.ts';

/** What happens at one instant to all leads together, or to the agreement itself. */
export interface OverAll {
  readonly engine: Engine;
  readonly world: World;
  readonly now: Instant;
  readonly decisions: Decision[];
}

/** Writes down what follows, and why; it is of no single lead. */
export function emitOverAll({ decisions, now }: OverAll, cause: Pointer, what: What): void {
  decisions.push({ at: now, cause, ...what });
}
