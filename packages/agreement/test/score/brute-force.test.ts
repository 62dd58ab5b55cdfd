import { expect, test } from 'vitest';
import type { World } from '../../src/reason/index.ts';
import { cheapestWay, idleRules, reach } from '../../src/score/index.ts';
import { seeded } from '../reason/random.ts';
import { everyFacts, holds, randomWorld, shown } from './random-score.ts';

const cases = process.env.SLA_LONG ? 600 : 75;
const scores = ['One', 'Two', 'Both'];

const eventsOf: Readonly<Record<string, readonly string[]>> = { One: ['e', 'f'], Two: ['g'], Both: ['e', 'f', 'g'] };

/** Every number of times that the events can have happened, up to so often. */
function everyTimes(events: readonly string[], limit: number): readonly Readonly<Record<string, number>>[] {
  return events.reduce<readonly Readonly<Record<string, number>>[]>(
    (some, event) =>
      some.flatMap((times) => Array.from({ length: limit + 1 }, (_, count) => ({ ...times, [event]: count }))),
    [{}],
  );
}

function everyValue(world: World, score: string, limit: number): readonly number[] {
  const times = everyTimes(eventsOf[score] ?? [], limit);
  return everyFacts.flatMap((facts) => times.map((one) => shown(world, score, facts, one)));
}

/** The ends of what is shown; an end that still moves when events happen more often has no limit. */
function endsFound(world: World, score: string, often: number) {
  const [few, many] = [everyValue(world, score, often - 1), everyValue(world, score, often)];
  const [min, max] = [Math.min(...many), Math.max(...many)];
  return {
    min: min < Math.min(...few) ? undefined : min,
    max: max > Math.max(...few) ? undefined : max,
  };
}

test('the range of a score is what it shows over all leads and all numbers of events', () => {
  const random = seeded(31);
  for (let count = 0; count < cases / 5; count += 1) {
    const world = randomWorld(random);
    for (const score of ['One', 'Two']) {
      const { min, max } = reach(world, score) ?? {};
      const told = { score, world: world.scores };
      expect({ ...told, min, max }).toEqual({ ...told, ...endsFound(world, score, 9) });
    }
  }
});

test('the range of a sum leaves nothing out', () => {
  const random = seeded(34);
  for (let count = 0; count < cases / 10; count += 1) {
    const world = randomWorld(random);
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = reach(world, 'Both') ?? {};
    const shownValues = everyValue(world, 'Both', 4);
    expect(Math.min(...shownValues)).toBeGreaterThanOrEqual(min);
    expect(Math.max(...shownValues)).toBeLessThanOrEqual(max);
  }
});

/** The fewest facts and occurrences that are sure to lift the score, looked for among all small sets. */
function fewestFound(world: World, score: string, threshold: number, limit: number): number | undefined {
  const rules = Object.values(world.scores).flatMap((one) => (score === 'Both' || one.name === score ? one.rules : []));
  const conditions = [
    ...new Set(rules.flatMap((rule) => (rule.kind === 'standing' && rule.points > 0 ? [rule.when] : []))),
  ];
  let best: number | undefined;
  for (let mask = 0; mask < 2 ** conditions.length; mask += 1) {
    const some = conditions.filter((_, index) => (mask & (1 << index)) !== 0);
    const fitting = everyFacts.filter((facts) => some.every((condition) => holds(condition, facts)));
    if (fitting.length === 0) continue;
    const assured = conditions.filter((condition) => fitting.every((facts) => holds(condition, facts)));
    for (const times of everyTimes(eventsOf[score] ?? [], limit)) {
      const size = some.length + Object.values(times).reduce((sum, count) => sum + count, 0);
      if (size > limit || (best !== undefined && size >= best)) continue;
      if (fitting.some((facts) => shown(world, score, facts, times, assured) >= threshold)) best = size;
    }
  }
  return best;
}

test('no set of facts and events is smaller than the cheapest way', () => {
  const random = seeded(32);
  let reached = 0;
  for (let count = 0; count < cases; count += 1) {
    const world = randomWorld(random);
    const [score, threshold] = [random.pick(scores), 5 + 5 * random.below(7)];
    const way = cheapestWay(world, score, threshold);
    const size = way.verdict === 'reached' ? way.steps.reduce((sum, { times }) => sum + times, 0) : undefined;
    const found = fewestFound(world, score, threshold, 5);
    const told = { count, score, threshold, scores: world.scores };
    if (size === undefined || size <= 5) expect({ ...told, way, size }).toEqual({ ...told, way, size: found });
    else expect({ ...told, found }).toEqual({ ...told, found: undefined });
    if (way.verdict === 'reached') expect(way.points).toBeGreaterThanOrEqual(threshold);
    if (found !== undefined) reached += 1;
  }
  expect(reached).toBeGreaterThan(cases / 3);
});

test('a line that is called idle changes nothing for any lead', () => {
  const random = seeded(33);
  let idle = 0;
  for (let count = 0; count < cases / 5; count += 1) {
    const world = randomWorld(random);
    for (const score of ['One', 'Two'])
      for (const { rule } of idleRules(world, score)) {
        const whole = world.scores[score];
        if (whole === undefined) continue;
        const without = { ...whole, rules: whole.rules.filter((_, index) => index !== rule) };
        const less = { ...world, scores: { ...world.scores, [score]: without } };
        expect(everyValue(less, score, 3)).toEqual(everyValue(world, score, 3));
        idle += 1;
      }
  }
  expect(idle).toBeGreaterThan(5);
});
