import type { Context } from './context.ts';
import type { Formula } from './formula.ts';
import { optionLabel } from './labels.ts';
import type { Variable } from './variable.ts';
import type { World } from './world.ts';

/** The lead's stage is one of these. Of most stages, the others are named. */
export function isInStage({ bits, stagesNamed, world }: Context, of: Variable, stages: readonly string[]): Formula {
  const others = othersOf(stages, world.stages);
  for (const stage of others ?? stages) stagesNamed.add(stage);
  const among = (): bigint => {
    const named = (others ?? stages).reduce((found, stage) => found | bits.label(optionLabel(stage)), 0n);
    return others === undefined ? named : bits.values(of.domain) & ~named;
  };
  return { op: 'is', variable: of, among };
}

/** The stages that are not listed, where those are fewer: a way from any stage names only the one it leads to. */
function othersOf(listed: readonly string[], stages: World['stages']): readonly string[] | undefined {
  const names = placesOf(stages);
  if (listed.length * 2 <= names.size) return undefined;
  const kept = fewer.get(listed);
  if (kept !== undefined) return kept;
  const set = new Set(listed);
  const others = [...names.keys()].filter((name) => !set.has(name));
  // A list with a stage that there is not, or with one twice, is taken as it is written.
  if (others.length + listed.length !== names.size) return undefined;
  fewer.set(listed, others);
  return others;
}

/** Kept as long as the list. */
const fewer = new WeakMap<readonly string[], readonly string[]>();

/**
 * Gives the stages of the question their bits, in the order of the agreement; to be called once all are named.
 * The first stage that is not named stands for all of those, since the question cannot tell them apart: so what a
 * question costs does not grow with the number of stages.
 */
export function labelStages({ world, bits, stagesNamed, stageLabels }: Context): void {
  const places = placesOf(world.stages);
  const named = [...stagesNamed].filter((name) => places.has(name));
  const other = firstOutside(places.keys(), stagesNamed);
  const stages = other === undefined ? named : [...named, other];
  for (const stage of stages.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))) {
    bits.addLabel(optionLabel(stage));
    stageLabels.push(optionLabel(stage));
  }
}

/** Whether the agreement has no stages, as one that is still being written. */
export const hasNoStages = ({ stages }: World): boolean => placesOf(stages).size === 0;

function firstOutside(names: Iterable<string>, set: ReadonlySet<string>): string | undefined {
  for (const name of names) if (!set.has(name)) return name;
  return undefined;
}

/** Kept as long as the agreement, since every question asks for them. */
const known = new WeakMap<World['stages'], ReadonlyMap<string, number>>();

function placesOf(stages: World['stages']): ReadonlyMap<string, number> {
  const places = known.get(stages) ?? new Map(Object.keys(stages).map((name, place) => [name, place]));
  known.set(stages, places);
  return places;
}
