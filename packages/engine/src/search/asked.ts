import type { Instant, Invariant } from '@sla/agreement';
import type { Compiled, Moment } from '../condition/context.ts';
import type { Engine } from '../program/engine.ts';
import type { LeadSession } from '../run/session.ts';
import { beginWork } from '../run/work.ts';
import { worldOf } from '../run/world.ts';
import { LEAD } from '../scenario/facts.ts';

/** What must always hold, made ready to be asked of one lead. */
export interface Asked {
  readonly when: Compiled | undefined;
  readonly expect: readonly Compiled[];
}

/** Makes a statement ready. */
export function askedOf(engine: Engine, { when, expect }: Invariant): Asked {
  return { when: when && engine.ask(when), expect: expect.map((one) => engine.ask(one)) };
}

/** Whether it is asked of the lead as things are, and the first line that does not hold then; unknown does not hold. */
export function answerOf(
  { when, expect }: Asked,
  moment: Moment,
): { readonly isAsked: boolean; readonly broken?: number } {
  if (when !== undefined && when.test(moment) !== true) return { isAsked: false };
  const broken = expect.findIndex(({ test }) => test(moment) !== true);
  return broken === -1 ? { isAsked: true } : { isAsked: true, broken };
}

/** When an answer may next be another by the passing of time alone. */
export function nextChange({ when, expect }: Asked, moment: Moment): Instant | undefined {
  const times = [...(when === undefined ? [] : [when]), ...expect]
    .flatMap(({ next }) => next.map((one) => one(moment)))
    .filter((at) => at !== undefined && at > moment.now);
  return times.length === 0 ? undefined : Math.min(...times.map((at) => at ?? 0));
}

/** The lead of a scenario as it is now. */
export function momentNow(engine: Engine, { state }: LeadSession): Moment | undefined {
  const lead = state.leads[LEAD];
  if (lead === undefined || state.now === null) return undefined;
  return beginWork(engine, worldOf(state), { lead }, state.now, []).moment;
}
