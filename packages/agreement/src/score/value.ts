import type { World } from '../reason/index.ts';

/** Points are written with few decimals; this keeps their sums so. */
export function plus(a: number, b: number): number {
  return Math.round((a + b) * 1e6) / 1e6;
}

/** What a score shows when the scores it is made of have these points before they are held at their ends. */
export function pointsOf(world: World, name: string, points: ReadonlyMap<string, number>, depth = 0): number {
  const score = world.scores[name];
  if (score === undefined || depth > Object.keys(world.scores).length) return 0;
  const sum =
    score.sumOf.length === 0
      ? (points.get(name) ?? 0)
      : score.sumOf.reduce((total, part) => plus(total, pointsOf(world, part, points, depth + 1)), 0);
  const upper = score.max ?? Number.POSITIVE_INFINITY;
  return Math.min(upper, Math.max(score.min ?? Number.NEGATIVE_INFINITY, sum));
}
