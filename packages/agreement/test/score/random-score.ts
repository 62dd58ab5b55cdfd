import type { Condition } from '../../src/model/condition.ts';
import type { EventRule, Score, ScoreRule, StandingRule } from '../../src/model/definition.ts';
import type { World } from '../../src/reason/index.ts';
import type { Random } from '../reason/random.ts';
import { all, compare, happened, lead, option, smallWorld } from '../reason/small-world.ts';

/** What is known of a lead here: two answers and an option. */
export interface Facts {
  readonly y: boolean;
  readonly z: boolean;
  readonly a: 'P' | 'Q' | 'R';
}
export const everyFacts: readonly Facts[] = [true, false].flatMap((y) =>
  [true, false].flatMap((z) => (['P', 'Q', 'R'] as const).map((a) => ({ y, z, a }))),
);

const yes = (name: string): Condition => compare(lead(name), '=', { kind: 'yes/no', yes: true });
/** Conditions beside what they say about the facts, told a second time. */
const known: readonly (readonly [Condition, (facts: Facts) => boolean])[] = [
  [yes('y'), ({ y }) => y],
  [yes('z'), ({ z }) => z],
  [compare(lead('a'), '=', option('P')), ({ a }) => a === 'P'],
  [compare(lead('a'), '=', option('Q')), ({ a }) => a === 'Q'],
  [{ op: 'in', value: lead('a'), list: [option('P'), option('Q')] }, ({ a }) => a !== 'R'],
  [all(yes('y'), compare(lead('a'), '=', option('R'))), ({ y, a }) => y && a === 'R'],
  [all(compare(lead('a'), '=', option('P')), compare(lead('a'), '=', option('Q'))), () => false],
];
export const holds = (condition: Condition, facts: Facts): boolean =>
  known.find(([one]) => JSON.stringify(one) === JSON.stringify(condition))?.[1](facts) ?? false;

const base = { for: 'lead', sumOf: [], resets: [], updates: [] } as const;

/** Two scores with a few lines each, held at random ends, and their sum. */
export function randomWorld(random: Random): World {
  const { fields } = smallWorld.lead;
  const z = { name: 'z', type: { kind: 'yes/no' } } as const;
  const [one, two] = [randomScore(random, 'One', ['e', 'f']), randomScore(random, 'Two', ['g'])];
  const total: Score = {
    ...base,
    name: 'Both',
    rules: [],
    sumOf: ['One', 'Two'],
    ...(random.chance(0.4) && { max: 30 }),
  };
  const { ranges: _, ...plain } = smallWorld;
  return {
    ...plain,
    lead: { ...plain.lead, fields: { ...fields, z } },
    scores: { One: one, Two: two, Both: total },
    segments: {},
    personas: {},
    matrices: {},
  };
}

function randomScore(random: Random, name: string, events: readonly string[]): Score {
  const standing = Array.from({ length: random.below(4) }, () => standingRule(random));
  const earned = events.map((event): ScoreRule => eventRule(random, event));
  const ends = {
    ...(random.chance(0.4) && { min: random.pick([0, 5, -10]) }),
    ...(random.chance(0.5) && { max: random.pick([10, 20, 30]) }),
  };
  return { ...base, name, rules: [...standing, ...earned], ...ends };
}

function standingRule(random: Random): StandingRule {
  return { kind: 'standing', points: random.pick([5, 10, 15, -5]), when: random.pick(known)[0] };
}

function eventRule(random: Random, event: string): EventRule {
  return {
    kind: 'each time',
    points: random.pick([5, 10, 20, -5]),
    each: happened(event),
    ...(random.chance(0.5) && { upTo: random.pick([0, 12, 20]) }),
    ...(random.chance(0.4) && { atMost: { times: 1 + random.below(2) } }),
    ...(random.chance(0.3) && { when: random.pick(known)[0] }),
  };
}

/** What a score shows for a lead to whom each event has happened so many times while its lines could count. */
export function shown(
  world: World,
  name: string,
  facts: Facts,
  times: Readonly<Record<string, number>>,
  only = known.map(([one]) => one),
): number {
  const score = world.scores[name];
  if (score === undefined) return 0;
  let points = score.sumOf.reduce((sum, part) => sum + shown(world, part, facts, times, only), 0);
  for (const rule of score.rules) {
    if (rule.kind === 'standing' && holds(rule.when, facts) && (rule.points < 0 || only.includes(rule.when)))
      points += rule.points;
    if (rule.kind === 'each time') points += earned(rule, times);
  }
  return Math.min(score.max ?? 1e9, Math.max(score.min ?? -1e9, points));
}

/** One occurrence after the other, until a limit holds the next one back. */
function earned(rule: EventRule, times: Readonly<Record<string, number>>): number {
  const canCount = rule.when === undefined || everyFacts.some((facts) => holds(rule.when ?? rule.each, facts));
  const event = rule.each.op === 'event' ? rule.each.event : '';
  let [points, counted] = [0, 0];
  for (let time = 0; time < (times[event] ?? 0) && canCount; time += 1) {
    if (rule.atMost !== undefined && counted >= rule.atMost.times) break;
    counted += 1;
    const room = rule.upTo === undefined ? Number.POSITIVE_INFINITY : rule.upTo - Math.abs(points);
    points += Math.sign(rule.points) * Math.min(room, Math.abs(rule.points));
  }
  return points;
}
