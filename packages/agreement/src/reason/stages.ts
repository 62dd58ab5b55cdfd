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
  const reached = new Set(ways.filter(({ from }) => from === undefined).map(({ to }) => to));
  for (const stage of reached) for (const { from, to } of ways) if (from === stage) reached.add(to);
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

/** Moves that neither the path nor its end decides: both leave the path, and only the alphabet is left. */
export function overlaps(world: World): readonly Overlap[] {
  const ways = waysOf(world).filter(({ to, by }) => by === 'condition' && world.stages[to]?.position === undefined);
  return ways.flatMap((first, index) =>
    ways.slice(index + 1).flatMap((second) => {
      if (first.from !== second.from || first.to === second.to) return [];
      const answer = possible([...standing(first), ...standing(second)], world);
      if (answer.verdict !== 'yes') return [];
      return [
        {
          ...(first.from !== undefined && { from: first.from }),
          ways: [first, second] as const,
          sample: answer.sample,
        },
      ];
    }),
  );
}

export function waysOf(world: World): readonly Way[] {
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
