import type { Agreement, Condition, Handoff, Stage } from '@sla/agreement';

/** How stages and handoffs hang together, worked out once for all sections. */
export interface Journey {
  /** The stages of the main path first, in its order, and then the others by name. */
  readonly stages: readonly Stage[];
  /** The handoffs in the order in which a lead meets them; those that wait for no stage come last. */
  readonly handoffs: readonly Handoff[];
  /** The stages that can be entered from a stage. */
  readonly exits: Lookup<Stage>;
  /** The handoffs that wait for a lead to become a stage. */
  readonly handoffsInto: Lookup<Handoff>;
  /** The stages that wait for the end of a contact policy or a nurture. */
  readonly stagesAfter: Lookup<Stage>;
}

/** All that belongs to a name; nothing where the name is unknown. */
export type Lookup<T> = (name: string) => readonly T[];

/** Reads the journey off the agreement. */
export function journeyOf(agreement: Agreement): Journey {
  const stages = stagesInOrder(agreement);
  const ranks = new Map(stages.map(({ name }, at) => [name, at]));
  const firstRank = (handoff: Handoff): number =>
    waitedFor(handoff).reduce((least, name) => Math.min(least, ranks.get(name) ?? LAST), LAST);
  const handoffs = Object.values(agreement.handoffs).toSorted((a, b) => firstRank(a) - firstRank(b));
  return {
    stages,
    handoffs,
    exits: lookup(stages, ({ enters }) => enters.flatMap(({ from }) => from)),
    handoffsInto: lookup(handoffs, waitedFor),
    stagesAfter: lookup(stages, ({ enters }) => enters.flatMap(({ when }) => endsOf(when))),
  };
}

/** The stages of the main path first, in its order, and then the others by name. */
export const stagesInOrder = ({ stages }: Agreement): readonly Stage[] =>
  Object.values(stages).toSorted((a, b) => rankOf(a) - rankOf(b));

const LAST = Number.MAX_SAFE_INTEGER;

const rankOf = ({ position }: Stage): number => position ?? LAST;

/** Where leads go from a stage: on along the path, or back and aside. */
export function leadsTo({ exits }: Journey, { name, position }: Stage): Record<'next' | 'back', readonly string[]> {
  const isNext = (stage: Stage) =>
    stage.position !== undefined && (position === undefined || stage.position > position);
  const after = exits(name);
  return {
    next: after.filter(isNext).map((stage) => stage.name),
    back: after.filter((stage) => !isNext(stage)).map((stage) => stage.name),
  };
}

function lookup<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): Lookup<T> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const name of new Set(namesOf(thing))) {
      const earlier = found.get(name);
      if (earlier) earlier.push(thing);
      else found.set(name, [thing]);
    }
  }
  return (name) => found.get(name) ?? [];
}

const waitedFor = ({ when }: Handoff): readonly string[] => (when === undefined ? [] : becomesStages(when));

/** The stages whose beginning a condition waits for: `lead becomes MQL and …`. */
function becomesStages(condition: Condition): readonly string[] {
  switch (condition.op) {
    case 'becomes':
      return condition.what.op === 'stage' ? condition.what.in : [];
    case 'all':
    case 'any':
      return condition.of.flatMap(becomesStages);
    default:
      return [];
  }
}

/** The contact policies and nurtures whose end a condition waits for. */
function endsOf(condition: Condition): readonly string[] {
  switch (condition.op) {
    case 'contact':
      return condition.is === 'exhausted' ? [condition.contact] : [];
    case 'becomes':
      return endsOf(condition.what);
    case 'all':
    case 'any':
      return condition.of.flatMap(endsOf);
    default:
      return [];
  }
}
