import type { Condition } from '../model/condition.ts';
import type { Stage, StageEntry } from '../model/stage.ts';
import { possible } from './decide.ts';
import type { SampleLead } from './snapshot.ts';
import type { World } from './world.ts';

/** A move a lead may make: from a stage, or from its creation, through an entry of another stage. */
export interface Way {
  /** Absent where the lead is just created. */
  readonly from?: string;
  readonly to: string;
  /** The place of the entry among those of the stage it leads to. */
  readonly entry: number;
  readonly when: Condition;
  readonly by: StageEntry['by'];
}
/** How leads can go. What is left out is certainly impossible. */
export interface StageGraph {
  readonly ways: readonly Way[];
  /** Stages no lead ever gets to. */
  readonly unreachable: readonly string[];
  /** Stages a lead gets to and cannot leave, though they are not final. */
  readonly deadEnds: readonly string[];
}
/** Two stages off the path that one lead can be due to enter at the same moment. */
export interface Overlap {
  readonly from?: string;
  readonly ways: readonly [Way, Way];
  readonly sample: SampleLead;
}

/** The moves that are not impossible, and which stages they leave out. */
export function stageGraph(world: World): StageGraph {
  const ways = waysOf(world);
  const byOrigin = Map.groupBy(ways, ({ from }) => from);
  const reached = new Set((byOrigin.get(undefined) ?? []).map(({ to }) => to));
  for (const stage of reached) for (const { to } of byOrigin.get(stage) ?? []) reached.add(to);
  const stages = Object.values(world.stages);
  const hasWayOn = new Set(ways.map(({ from }) => from));
  return {
    ways,
    unreachable: stages.filter(({ name }) => !reached.has(name)).map(({ name }) => name),
    deadEnds: stages
      .filter(({ name, final }) => reached.has(name) && !final && !hasWayOn.has(name))
      .map(({ name }) => name),
  };
}

/**
 * Moves that neither the path nor its end decides: both leave the path, and only the alphabet is left. Of pairs that do
 * not matter nothing is asked, since there are many of them and each costs a search.
 */
export function* overlaps(
  world: World,
  matters: (first: Way, second: Way) => boolean = () => true,
): Generator<Overlap> {
  const ways = waysOf(world).filter(({ to, by }) => by === 'condition' && world.stages[to]?.position === undefined);
  const byOrigin = Map.groupBy(ways, ({ from }) => from);
  const ranks = new Map(ways.map((way, rank) => [way, rank]));
  for (const first of ways) {
    for (const second of byOrigin.get(first.from) ?? []) {
      if ((ranks.get(second) ?? 0) <= (ranks.get(first) ?? 0) || first.to === second.to) continue;
      if (!matters(first, second)) continue;
      const answer = possible([...standing(first), ...standing(second)], world);
      if (answer.verdict !== 'yes') continue;
      const { from } = first;
      yield { ...(from !== undefined && { from }), ways: [first, second], sample: answer.sample };
    }
  }
}

/** Kept as long as the world: several answers are drawn from the moves, and each move costs a search. */
const known = new WeakMap<World, readonly Way[]>();

/** The moves that are not impossible. */
export function waysOf(world: World): readonly Way[] {
  const ways = known.get(world) ?? possibleWays(world);
  known.set(world, ways);
  return ways;
}

function possibleWays(world: World): readonly Way[] {
  const stages = Object.values(world.stages);
  const ways = stages.flatMap((stage) =>
    stage.enters.flatMap((entry, index) => waysThrough(world, stage, entry, index)),
  );
  return ways.filter((way) => possible(standing(way), world).verdict !== 'no');
}

function waysThrough(world: World, { name }: Stage, { from, when, by }: StageEntry, entry: number): readonly Way[] {
  if (from.length === 0) return [{ to: name, entry, when, by }];
  const left = from.filter((one) => {
    const stage = world.stages[one];
    return stage !== undefined && !stage.final && !(stage.leftOnlyByDecision && by === 'condition');
  });
  return left.map((one) => ({ from: one, to: name, entry, when, by }));
}

/** What holds when a lead goes this way. */
function standing({ from, when }: Way) {
  const inStage: readonly Condition[] = from === undefined ? [] : [{ op: 'stage', in: [from] }];
  return [...inStage, when].map((condition) => ({ condition, holds: true }));
}
