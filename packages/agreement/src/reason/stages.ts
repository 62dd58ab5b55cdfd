import type { Condition } from '../model/condition.ts';
import type { Stage, StageEntry } from '../model/stage.ts';
import { possible, stagesAsked } from './decide.ts';
import { mayAsk, spend } from './effort.ts';
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
  const entries: readonly (readonly Way[])[] = [...Map.groupBy(ways, ({ to, entry }) => `${entry} ${to}`).values()];
  const origins = new Map(entries.map((own) => [own, new Map(own.map((way) => [way.from, way]))]));
  const ranks = new Map(entries.map((own, rank) => [own, rank]));
  const byOrigin = new Map<string | undefined, (readonly Way[])[]>();
  for (const own of entries)
    for (const { from } of own) {
      const known = byOrigin.get(from) ?? [];
      byOrigin.set(from, known);
      known.push(own);
    }
  for (const [rank, firsts] of entries.entries()) {
    if (!mayAsk(world)) return;
    const [only, ...more] = firsts;
    const near = more.length === 0 ? (byOrigin.get(only?.from) ?? []) : entries;
    const later = near === entries ? entries.slice(rank + 1) : near.filter((own) => (ranks.get(own) ?? 0) > rank);
    spend(world, later.length);
    for (const seconds of later) {
      const [first, second] = [firsts[0], seconds[0]];
      if (!first || !second || first.to === second.to || !matters(first, second)) continue;
      const others = origins.get(seconds) ?? new Map<string | undefined, Way>();
      const pairs = firsts.flatMap((one) => {
        const other = others.get(one.from);
        return other ? [[one, other] as const] : [];
      });
      yield* overlapsOf(pairs, world, matters);
    }
  }
}

/** Of two entries, the origins from which both can be due. */
function* overlapsOf(
  pairs: readonly (readonly [Way, Way])[],
  world: World,
  matters: (first: Way, second: Way) => boolean,
): Generator<Overlap> {
  const [pair] = pairs;
  if (pair === undefined) return;
  const isOther = tellApart(pair, pairs.length, world);
  let isNever = false;
  for (const [first, second] of pairs) {
    const { from } = first;
    if (!matters(first, second) || (isNever && isOther(from))) continue;
    const answer = possible([...standing(first), ...standing(second)], world);
    if (answer.verdict === 'yes')
      yield { ...(from !== undefined && { from }), ways: [first, second], sample: answer.sample };
    else if (isOther(from)) isNever = true;
  }
}

/** Whether the conditions name the stage a lead comes from: between those that they don't, they make no difference. */
function tellApart(
  ways: readonly Pick<Way, 'when'>[],
  origins: number,
  world: World,
): (from: string | undefined) => boolean {
  // Of few it takes longer to find out than to ask.
  if (origins < 3) return () => false;
  const named = stagesAsked(
    ways.map(({ when }) => when),
    world,
  );
  return (from) => from !== undefined && !named.has(from);
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
  return Object.values(world.stages).flatMap((stage) =>
    stage.enters.flatMap((entry, index) => waysOpen(waysThrough(world, stage, entry, index), world)),
  );
}

/** Of the ways through one entry those that are not impossible. */
function waysOpen(ways: readonly Way[], world: World): readonly Way[] {
  const isOther = tellApart(ways.slice(0, 1), ways.length, world);
  let others: boolean | undefined;
  return ways.filter((way) => {
    if (others !== undefined && isOther(way.from)) return others;
    const isOpen = possible(standing(way), world).verdict !== 'no';
    if (isOther(way.from)) others = isOpen;
    return isOpen;
  });
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
