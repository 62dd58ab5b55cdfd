import { possible } from './decide.ts';
import { CIRCLE_LIMIT, LONGEST_CIRCLE } from './limits.ts';
import { type Place, settled } from './settled.ts';
import type { SampleLead } from './snapshot.ts';
import { type Way, waysOf } from './stages.ts';
import type { World } from './world.ts';

/** Moves that send a lead round in one instant, and a lead that goes round. */
export interface Circle {
  readonly ways: readonly Way[];
  readonly sample: SampleLead;
}

/**
 * Circles of moves that happen by themselves and can all be due at one instant, for certain: every condition holds in
 * its stage right after arrival, whatever the moves themselves change, and no other move comes first.
 * Conditions that the moves may change (contacts, handoffs, owners, scores that ask for stages) are never certain.
 */
export function circles(world: World): readonly Circle[] {
  const ways = waysOf(world).filter(({ from, by }) => from !== undefined && by === 'condition');
  const byOrigin = Map.groupBy(ways, ({ from }) => from ?? '');
  return roundTrips(ways, byOrigin).flatMap((trip) => {
    const asks = trip.map((way, index) => {
      const place = { stage: way.from ?? '', before: trip.at(index - 1)?.from ?? '', among: trip.map(({ to }) => to) };
      return asksOf(way, place, byOrigin.get(place.stage) ?? [], world);
    });
    if (!asks.every((one) => one !== undefined)) return [];
    const answer = possible(asks.flat(), world);
    return answer.verdict === 'yes' ? [{ ways: trip, sample: answer.sample }] : [];
  });
}

/** The way is open, and every way from there that would win over it is not; undefined where that cannot be said. */
function asksOf(way: Way, place: Place, ways: readonly Way[], world: World) {
  const rivals = ways.filter((other) => other.to !== way.to && wins(other.to, way.to, world));
  const conditions = [way, ...rivals].map(({ when }) => settled(when, place, world));
  if (!conditions.every((condition) => condition !== undefined)) return undefined;
  return conditions.map((condition, index) => ({ condition, holds: index === 0 }));
}

/** Off the path wins, then the furthest on the path, then the first in the alphabet. */
function wins(one: string, other: string, world: World): boolean {
  const [first, second] = [one, other].map((name) => world.stages[name]?.position ?? Number.POSITIVE_INFINITY);
  if (first === undefined || second === undefined || first === second) return one < other;
  return first > second;
}

/** Every way round that visits no stage twice, each once, up to a limit. */
function roundTrips(ways: readonly Way[], byOrigin: ReadonlyMap<string, readonly Way[]>): readonly (readonly Way[])[] {
  const stages = [...new Set(ways.flatMap(({ from, to }) => [from ?? '', to]))].sort();
  const trips: (readonly Way[])[] = [];
  let steps = 0;
  const walk = (start: string, trip: readonly Way[]): void => {
    const here = trip.at(-1)?.to ?? start;
    for (const way of byOrigin.get(here) ?? []) {
      steps += 1;
      if (trips.length >= CIRCLE_LIMIT || steps > CIRCLE_LIMIT * 100) continue;
      if (way.to === start) trips.push([...trip, way]);
      else if (way.to > start && trip.length < LONGEST_CIRCLE && !trip.some(({ to }) => to === way.to))
        walk(start, [...trip, way]);
    }
  };
  for (const start of stages) walk(start, []);
  return trips;
}
