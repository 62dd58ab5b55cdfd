import { expect, test } from 'vitest';
import type { Score, ScoreRule } from '../../src/model/definition.ts';
import type { World } from '../../src/reason/index.ts';
import { cheapestWay, idleRules, reach } from '../../src/score/index.ts';
import { all, compare, happened, lead, number, option, score, smallWorld, stage } from '../reason/small-world.ts';

const p = compare(lead('a'), '=', option('P'));
const q = compare(lead('a'), '=', option('Q'));
const view = (points: number, more: Partial<Extract<ScoreRule, { kind: 'each time' }>> = {}): ScoreRule => ({
  kind: 'each time',
  points,
  each: happened('view'),
  ...more,
});
const stands = (points: number, when = p): ScoreRule => ({ kind: 'standing', points, when });
const made = (rules: readonly ScoreRule[], more: Partial<Score> = {}): Score => ({
  name: 'S',
  for: 'lead',
  sumOf: [],
  resets: [],
  updates: [],
  rules,
  ...more,
});
function worldOf(...scores: readonly Score[]): World {
  const { ranges: _, ...world } = smallWorld;
  return { ...world, scores: Object.fromEntries(scores.map((one) => [one.name, one])) };
}
const ends = (...scores: readonly Score[]) => {
  const { min, max } = reach(worldOf(...scores), 'S') ?? {};
  return [min, max];
};

test('standing points that exclude each other do not add up', () => {
  expect(ends(made([stands(10), stands(20, q)]))).toEqual([0, 20]);
  expect(ends(made([stands(10), stands(20, all(p, q))]))).toEqual([0, 10]);
});

test('earned points have no end unless something ends them', () => {
  expect(ends(made([view(5)]))).toEqual([0, undefined]);
  expect(ends(made([view(5, { upTo: 25 })]))).toEqual([0, 25]);
  expect(ends(made([view(5, { atMost: { times: 2 } })]))).toEqual([0, 10]);
  expect(ends(made([view(5, { atMost: { times: 2, per: { amount: 1, unit: 'day', business: false } } })]))).toEqual([
    0,
    undefined,
  ]);
  expect(ends(made([view(5, { atMost: { times: 0, per: { amount: 1, unit: 'day', business: false } } })]))).toEqual([
    0, 0,
  ]);
  expect(ends(made([view(5), stands(7)], { max: 40 }))).toEqual([0, 40]);
  expect(
    ends(
      made([
        { kind: 'decay', points: -5, every: { amount: 30, unit: 'day', business: false }, without: happened('view') },
      ]),
    ),
  ).toEqual([undefined, 0]);
});

test('a reset to what the score was can be repeated without end', () => {
  const when = { op: 'becomes', what: stage('Hot') } as const;
  const limited = view(5, { upTo: 25 });
  expect(ends(made([limited], { resets: [{ when, to: { kind: 'number', points: 10 } }] }))).toEqual([0, 35]);
  expect(ends(made([limited], { resets: [{ when, to: { kind: 'at stage', score: 'S', at: 'Hot' } }] }))).toEqual([
    undefined,
    undefined,
  ]);
});

test('what counts only up to a total ends one event above it', () => {
  const countsWhile = compare(score('S'), '<=', number(100));
  expect(ends(made([view(30)], { countsWhile }))).toEqual([0, 130]);
  expect(ends(made([view(30)], { countsWhile: { op: 'constant', value: false } }))).toEqual([0, 0]);
});

test('a sum of scores goes as far as its parts, held at its own ends', () => {
  const one = made([view(5, { upTo: 25 })], { name: 'One' });
  const two = made([stands(10)], { name: 'Two' });
  expect(ends(one, two, made([], { sumOf: ['One', 'Two'] }))).toEqual([0, 35]);
  expect(ends(one, two, made([], { sumOf: ['One', 'Two'], max: 30, min: 5 }))).toEqual([5, 30]);
});

test('scores that sum each other up end', () => {
  expect(ends(made([], { sumOf: ['T'] }), made([], { name: 'T', sumOf: ['S'] }))).toEqual([undefined, undefined]);
});

test('the cheapest way prefers what stands to what has to happen', () => {
  const way = cheapestWay(worldOf(made([view(10), stands(10)])), 'S', 10);
  expect(way).toMatchObject({ verdict: 'reached', isFewest: true, steps: [{ kind: 'holds', times: 1, what: p }] });
});

test('a fact counts for all it assures', () => {
  const either = { op: 'in', value: lead('a'), list: [option('P'), option('Q')] } as const;
  const way = cheapestWay(worldOf(made([stands(10), stands(10, either)])), 'S', 20);
  expect(way).toMatchObject({ verdict: 'reached', points: 20, steps: [{ what: p }] });
});

test('a threshold above the range is unreachable', () => {
  expect(cheapestWay(worldOf(made([stands(10), stands(20, q)])), 'S', 21)).toEqual({ verdict: 'unreachable' });
});

test('a line is idle where its condition, its limit or the ends of the score leave it nothing', () => {
  const world = worldOf(
    made(
      [stands(40), stands(10, all(p, compare(lead('n'), '>', number(1)))), stands(5, all(p, q)), view(5, { upTo: 0 })],
      { max: 40 },
    ),
  );
  expect(idleRules(world, 'S')).toEqual([
    { rule: 1, why: 'always at most' },
    { rule: 2, why: 'never true' },
    { rule: 3, why: 'no room' },
  ]);
  expect(idleRules(worldOf(made([view(-5), stands(-5)], { min: 0 })), 'S')).toEqual([
    { rule: 0, why: 'always at least' },
    { rule: 1, why: 'always at least' },
  ]);
});
