import type { StandingRule } from '../model/definition.ts';
import { type Ask, possible, type World } from '../reason/index.ts';
import { STANDING_LIMIT } from './limits.ts';
import { addPoints } from './points.ts';

/**
 * The most points that standing rules can give to one lead at one instant, given what else is asked of it.
 * Tried rule by rule, the heaviest first, leaving out what cannot be more than the best so far. Never too low: where the
 * questions run out, it is what all rules that add would give together.
 */
export function mostStanding(rules: readonly StandingRule[], given: readonly Ask[], world: World): number {
  const ordered = rules.filter(({ points }) => points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  // As many questions are asked at least.
  if (ordered.length > STANDING_LIMIT) return addPoints(ordered.map(({ points }) => Math.max(0, points)));
  const bounds = ordered.map((_, index) => addPoints(ordered.slice(index).map(({ points }) => Math.max(0, points))));
  let best = Number.NEGATIVE_INFINITY;
  let questions = 0;
  const visit = (index: number, asks: readonly Ask[], points: number): void => {
    const rule = ordered[index];
    if (rule === undefined) best = Math.max(best, points);
    if (rule === undefined || addPoints([points, bounds[index] ?? 0]) <= best) return;
    for (const holds of rule.points > 0 ? [true, false] : [false, true]) {
      const next = [...asks, { condition: rule.when, holds }];
      questions += 1;
      if (questions > STANDING_LIMIT) return;
      if (possible(next, world).verdict !== 'no')
        visit(index + 1, next, holds ? addPoints([points, rule.points]) : points);
    }
  };
  visit(0, given, 0);
  if (questions > STANDING_LIMIT) return bounds[0] ?? 0;
  return best === Number.NEGATIVE_INFINITY ? 0 : best;
}

/** The fewest points that standing rules can give; never too high. */
export function leastStanding(rules: readonly StandingRule[], given: readonly Ask[], world: World): number {
  const turned = rules.map((rule) => ({ ...rule, points: -rule.points }));
  return 0 - mostStanding(turned, given, world);
}
