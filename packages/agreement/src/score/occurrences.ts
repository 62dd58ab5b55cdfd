import type { World } from '../reason/index.ts';
import { mostOf } from './earned.ts';
import { MOST_STEPS, TRY_LIMIT } from './limits.ts';
import type { Happening, RuleReference } from './means.ts';
import { plus, pointsOf } from './value.ts';

/** What has to happen, how often. */
export interface Occurrences {
  readonly counts: readonly { readonly happening: Happening; readonly times: number }[];
  readonly total: number;
  /** What the score then shows. */
  readonly points: number;
  /** Whether fewer are impossible for certain. */
  readonly isFewest: boolean;
}

/** What is to be lifted to where, from which standing points, by what. */
export interface Lift {
  readonly world: World;
  readonly score: string;
  readonly threshold: number;
  readonly standing: ReadonlyMap<string, number>;
  readonly happenings: readonly Happening[];
}

/**
 * The fewest occurrences that lift the score to the threshold, no more than `room`; undefined where none were found.
 * First the obvious way, always what adds most; then, if that is not too much work, every smaller or equal set.
 * The obvious way is the best where lines do not share their moments, since each line adds less and less.
 */
export function fewestOccurrences(lift: Lift, room = MOST_STEPS): Occurrences | undefined {
  const obvious = greedy(lift, Math.min(room, MOST_STEPS));
  const isSure = isSeparate(lift);
  const limit = obvious === undefined ? (isSure ? -1 : Math.min(room, MOST_STEPS)) : sum(obvious);
  const { best, isComplete } = tryAll(lift, limit);
  const counts = best ?? obvious;
  if (counts === undefined) return undefined;
  return {
    counts: lift.happenings.flatMap((happening, index) => {
      const times = counts[index] ?? 0;
      return times > 0 ? [{ happening, times }] : [];
    }),
    total: sum(counts),
    points: valueAfter(lift, counts),
    isFewest: isComplete || isSure,
  };
}

function greedy(lift: Lift, room: number): readonly number[] | undefined {
  const counts = lift.happenings.map(() => 0);
  for (let used = 0; valueAfter(lift, counts) < lift.threshold; used += 1) {
    const next = used < room ? bestNext(lift, counts) : undefined;
    if (next === undefined) return undefined;
    counts[next] = (counts[next] ?? 0) + 1;
  }
  return counts;
}

/** What adds most; where several are enough, the one that adds least, the first of them. */
function bestNext(lift: Lift, counts: readonly number[]): number | undefined {
  const before = valueAfter(lift, counts);
  const gains = lift.happenings.map((_, index) => {
    const after = counts.map((count, other) => (other === index ? count + 1 : count));
    return Math.max(valueAfter(lift, after) - before, hiddenGain(lift, counts, after));
  });
  const enough = gains.filter((gain) => plus(before, gain) >= lift.threshold);
  const wanted = enough.length > 0 ? Math.min(...enough) : Math.max(0, ...gains);
  return wanted > 0 ? gains.indexOf(wanted) : undefined;
}

/** Below the lower end of a score points add up unseen; they count for so little that what shows comes first. */
function hiddenGain(lift: Lift, before: readonly number[], after: readonly number[]): number {
  const [low, high] = [earned(lift, before), earned(lift, after)];
  const gain = [...high].reduce((total, [score, points]) => total + points - (low.get(score) ?? 0), 0);
  const isBelow = [...low].some(([score, points]) => {
    const { min } = lift.world.scores[score] ?? {};
    return min !== undefined && points < min;
  });
  return isBelow && gain > 0 ? gain / 1e6 : 0;
}

/** Whether every moment feeds one line and every line is fed by one, and no lower end hides what is added. */
function isSeparate({ world, happenings, standing }: Lift): boolean {
  const rules = happenings.flatMap((happening) => happening.rules);
  const isShared = happenings.some((one) => one.rules.length > 1) || new Set(rules.map(nameOf)).size < rules.length;
  const isHidden = Object.values(world.scores).some(
    ({ name, min }) => min !== undefined && (standing.get(name) ?? 0) < min,
  );
  return !isShared && !isHidden;
}

/** Every way to spread up to `limit` occurrences, the best by number, then points, then order. */
function tryAll(lift: Lift, limit: number): { readonly best?: readonly number[]; readonly isComplete: boolean } {
  let tries = 0;
  let best: { readonly counts: readonly number[]; readonly points: number } | undefined;
  const spread = (counts: readonly number[], left: number): void => {
    tries += 1;
    if (tries > TRY_LIMIT) return;
    if (counts.length === lift.happenings.length) {
      const points = left === 0 ? valueAfter(lift, counts) : Number.NEGATIVE_INFINITY;
      if (points >= lift.threshold && (best === undefined || points < best.points)) best = { counts, points };
      return;
    }
    for (let times = left; times >= 0; times -= 1) spread([...counts, times], left - times);
  };
  for (let total = 0; total <= limit && best === undefined && tries <= TRY_LIMIT; total += 1) spread([], total);
  return { isComplete: tries <= TRY_LIMIT, ...(best && { best: best.counts }) };
}

function valueAfter(lift: Lift, counts: readonly number[]): number {
  return pointsOf(lift.world, lift.score, earned(lift, counts));
}

function earned({ world, standing, happenings }: Lift, counts: readonly number[]): ReadonlyMap<string, number> {
  const all = happenings.map((happening, index) => ({ happening, times: counts[index] ?? 0 }));
  return earnedBy(world, standing, all);
}

/** Points by score, held back by the limits of each line but not yet by those of the scores. */
export function earnedBy(
  world: World,
  standing: ReadonlyMap<string, number>,
  counts: Occurrences['counts'],
): ReadonlyMap<string, number> {
  const fired = new Map<string, { readonly rule: RuleReference; times: number }>();
  for (const { happening, times } of counts)
    for (const rule of happening.rules) {
      const before = fired.get(nameOf(rule))?.times ?? 0;
      fired.set(nameOf(rule), { rule, times: before + times });
    }
  const points = new Map(standing);
  for (const { rule, times } of fired.values()) {
    const line = world.scores[rule.score]?.rules[rule.rule];
    const most = line?.kind === 'each time' ? mostOf(line) : undefined;
    const amount = Math.min(most ?? Number.POSITIVE_INFINITY, Math.abs(rule.points) * times);
    points.set(rule.score, plus(points.get(rule.score) ?? 0, Math.sign(rule.points) * amount));
  }
  return points;
}

function nameOf({ score, rule }: RuleReference): string {
  return `${score} ${rule}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
