import type { Score, ScoreReset, ScoreRule, StandingRule } from '../model/definition.ts';
import { newEffort, possible, type ScoreRange, type World } from '../reason/index.ts';
import { type Ceiling, ceilingsOf } from './ceiling.ts';
import { earnedSpan, oneInstant, whyNever } from './earned.ts';
import { partsFirst, wholeScores } from './parts.ts';
import { addPoints, addSpans, holdSpan, joinSpans, NOTHING, type Span } from './points.ts';
import { leastStanding, mostStanding } from './standing.ts';

/**
 * What the reasoner reads of an agreement, with the range of every score. First each range is taken roughly, from the
 * points alone; then conditions that can never hold, or never together, narrow it. Both are never too narrow.
 * A world that has ranges stays as it is.
 */
export function worldOf(agreement: World): World {
  const steps = worldInSteps(agreement);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with a pause after each score, so that an editor can answer in between. */
export function* worldInSteps(agreement: World): Generator<void, World, void> {
  if (agreement.ranges !== undefined) return agreement;
  const { account, lead, segments, personas, matrices, scores, stages } = agreement;
  const plain = {
    account,
    lead,
    segments,
    personas,
    matrices,
    scores,
    stages,
    effort: agreement.effort ?? newEffort(),
  };
  const rough = { ...plain, ranges: yield* rangesOf(plain, roughly) };
  return { ...plain, ranges: yield* rangesOf(rough, exactly(rough)) };
}

/** The least and the most points a score can show; an absent end has no limit. Undefined where there is no such score. */
export function reach(agreement: World, score: string): ScoreRange | undefined {
  return worldOf(agreement).ranges?.[score];
}

/** How closely a range is looked at. */
interface Care {
  readonly standing: (rules: readonly StandingRule[]) => Span;
  readonly canAct: (rule: ScoreRule, score: Score) => boolean;
  readonly canReset: (reset: ScoreReset) => boolean;
}

const roughly: Care = {
  standing: (rules) => addSpans(rules.map(({ points }) => ({ min: Math.min(0, points), max: Math.max(0, points) }))),
  canAct: () => true,
  canReset: () => true,
};

function exactly(world: World): Care {
  return {
    standing: (rules) => ({ min: leastStanding(rules, [], world), max: mostStanding(rules, [], world) }),
    canAct: (rule, score) => whyNever(rule, score, world) === undefined,
    canReset: ({ when }) => possible([{ condition: when, holds: true }], world).verdict !== 'no',
  };
}

function* rangesOf(world: World, care: Care): Generator<void, Readonly<Record<string, ScoreRange>>, void> {
  const open = new Set<string>();
  const done = new Map<string, Span>();
  const spanOf = (name: string): Span => {
    const known = done.get(name);
    const score = world.scores[name];
    if (known !== undefined) return known;
    if (score === undefined || open.has(name)) return { min: undefined, max: undefined };
    open.add(name);
    const span = scoreSpan(score, world, care, spanOf);
    open.delete(name);
    // What was met on a circle may be wider than it is; it is never too narrow.
    done.set(name, span);
    return span;
  };
  // What others are made of comes first, so that a long chain of scores is no deep call.
  for (const name of partsFirst(world)) {
    spanOf(name);
    yield;
  }
  const whole = wholeScores(world);
  const names = Object.keys(world.scores);
  return Object.fromEntries(names.map((name) => [name, { ...ends(spanOf(name)), whole: whole.has(name) }]));
}

function ends({ min, max }: Span): { readonly min?: number; readonly max?: number } {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function scoreSpan(score: Score, world: World, care: Care, spanOf: (name: string) => Span): Span {
  if (score.sumOf.length > 0) return holdSpan(addSpans(score.sumOf.map(spanOf)), score);
  const rules = score.rules.filter((rule) => rule.kind === 'standing');
  const known = care.standing(rules);
  // Whether standing points count while `counts while` does not hold is left open.
  const standing = score.countsWhile === undefined ? known : joinSpans(NOTHING, known);
  const starts = startSpan(score, care, spanOf);
  const earned = earnedSpan(score, starts, (rule) => care.canAct(rule, score));
  const ceiling = ceilingOf(score, standing, starts, world, spanOf);
  const { min, max } = addSpans([standing, earned]);
  const capped = ceiling === undefined ? max : Math.min(ceiling, max ?? ceiling);
  return holdSpan({ min, max: capped }, score);
}

/** What resets lead to. One to what the score itself was can be repeated, and then anything can pile up. */
function startSpan({ resets }: Score, care: Care, spanOf: (name: string) => Span): Span {
  return resets
    .filter((reset) => care.canReset(reset))
    .map(({ to }): Span => (to.kind === 'number' ? { min: to.points, max: to.points } : spanOf(to.score)))
    .reduce(joinSpans, NOTHING);
}

/**
 * A score that counts only up to some total ends one instant's points above it, as the condition is read just before.
 * Not where a total is shown later than it is reached.
 */
function ceilingOf(
  score: Score,
  standing: Span,
  starts: Span,
  world: World,
  spanOf: (name: string) => Span,
): number | undefined {
  const limits = ceilingsOf(score.countsWhile).flatMap((ceiling) => limitOf(ceiling, score, world, spanOf));
  const [low, high, start] = [standing.min, standing.max, starts.max];
  if (limits.length === 0 || low === undefined || high === undefined || start === undefined) return undefined;
  const afterEvent = addPoints([Math.min(...limits), oneInstant(score.rules), high, -low]);
  return Math.max(afterEvent, addPoints([start, high]));
}

/** What the ceiling of a total leaves for one of its parts. */
function limitOf(ceiling: Ceiling, score: Score, world: World, spanOf: (name: string) => Span): readonly number[] {
  const total = world.scores[ceiling.score];
  if (total === undefined || total.updates.length > 0 || score.updates.length > 0) return [];
  if (total.max !== undefined && total.max <= ceiling.most) return [];
  if (total.name === score.name) return [ceiling.most];
  if (total.sumOf.filter((name) => name === score.name).length !== 1) return [];
  const others = addSpans(total.sumOf.filter((name) => name !== score.name).map(spanOf)).min;
  return others === undefined ? [] : [addPoints([ceiling.most, -others])];
}
