import { type Agreement, type Condition, conditionParts, type Handoff } from '@sla/agreement';

/** Handoffs that may happen at the same moment, since they wait for the same thing, by name. */
export interface HandoffsAtOnce {
  readonly of: readonly Handoff[];
  /** The first that is not looked at, where there are too many. */
  readonly left?: Handoff;
}

/** Pairs are compared; of more than these only the first are. */
export const MOST_AT_ONCE = 50;

/** Handoffs by what they wait for; what one waits for alone is left out. */
export function handoffsAtOnce({ handoffs }: Agreement): readonly HandoffsAtOnce[] {
  const waiting = Object.values(handoffs).flatMap((handoff) =>
    handoff.when === undefined ? [] : momentsOf(handoff.when).map((moment) => ({ moment, handoff })),
  );
  return [...Map.groupBy(waiting, ({ moment }) => moment).values()].flatMap((group): readonly HandoffsAtOnce[] => {
    const [of, left] = [group.slice(0, MOST_AT_ONCE).map(({ handoff }) => handoff), group[MOST_AT_ONCE]?.handoff];
    return of.length < 2 ? [] : [left === undefined ? { of } : { of, left }];
  });
}

/** What happens when a condition acts: events, people's decisions, and what turns true. */
function momentsOf(when: Condition): readonly string[] {
  const moments = conditionParts(when).flatMap((part): readonly string[] => {
    if (part.op === 'event') return [`event ${part.event}`];
    if (part.op === 'decides') return ['decides'];
    if (part.op !== 'becomes') return [];
    return part.what.op === 'stage' ? part.what.in.map((stage) => `stage ${stage}`) : [JSON.stringify(part.what)];
  });
  return [...new Set(moments)];
}
