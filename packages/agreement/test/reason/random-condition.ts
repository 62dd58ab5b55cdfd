import type { Comparison, Condition } from '../../src/model/condition.ts';
import type { Dimension } from './every-lead.ts';
import type { Random } from './random.ts';
import { all, any, compare, lead, not, number, option, score, segment, text } from './small-world.ts';

/** Which respects of a lead a theme of questions looks at. */
export interface Theme {
  readonly dimensions: readonly Dimension[];
  readonly atoms: readonly ((random: Random) => Condition)[];
}

const orders: readonly Comparison[] = ['=', '!=', '<', '<=', '>', '>='];
const sames: readonly Comparison[] = ['=', '!='];
const days = (amount: number) => ({ amount, unit: 'day', business: false }) as const;
const value = (random: Random) => number(random.below(4));
const known =
  (name: Dimension) =>
  (random: Random): Condition => ({ op: 'known', value: lead(name), known: random.chance(0.5) });
const numeric = (name: Dimension) => (random: Random) => compare(lead(name), random.pick(orders), value(random));
const within =
  (name: Dimension) =>
  (random: Random): Condition => ({ op: 'between', value: lead(name), low: value(random), high: value(random) });
const options = (name: Dimension) => (random: Random) =>
  compare(lead(name), random.pick(sames), option(random.pick(['P', 'Q', 'R'])));
const among = (random: Random): Condition => ({
  op: 'in',
  value: lead('a'),
  list: [option(random.pick(['P', 'Q'])), option(random.pick(['Q', 'R']))],
});
const yes = (random: Random) => compare(lead('y'), random.pick(sames), { kind: 'yes/no', yes: random.chance(0.5) });
const texts =
  (name: Dimension) =>
  (random: Random): Condition =>
    random.chance(0.6)
      ? { op: 'contains', value: lead(name), text: random.pick(['a', 'A', 'b', 'ab']) }
      : compare(lead(name), random.pick(sames), text(random.pick(['a', 'AB', 'z'])));
const size = (random: Random) =>
  segment('Size', random.pick(['Small', 'Middle', 'Unknown', 'Large']), random.pick(['Small', 'Large']));
const gaps = (random: Random) => segment('Gaps', random.pick(['One', 'Two']));
const chosen = () => segment('Chosen');
const buyer = (): Condition => ({ op: 'persona', persona: 'Buyer' });
const priority = (random: Random): Condition => ({
  op: 'matrix',
  matrix: 'Priority',
  results: [random.pick(['Hot', 'Warm', 'Cold'])],
});
const points = (random: Random) =>
  compare(score(random.pick(['Fit', 'Act', 'Total'])), random.pick(orders), number(random.below(12) - 2));
const turns = (random: Random): Condition => {
  const some = random.pick([['New'], ['Hot'], ['Hot', 'Won']]);
  const what: Condition = { op: 'stage', in: some };
  const kind = random.below(4);
  if (kind === 0) return what;
  if (kind === 1) return { ...what, for: days(random.pick([1, 5])) };
  if (kind === 2) return { op: 'becomes', what };
  return {
    op: 'became',
    what,
    times: 1 + random.below(2),
    ...(random.chance(0.5) && { within: days(random.pick([1, 5])) }),
  };
};
const views = (random: Random): Condition => ({
  op: 'event',
  event: 'view',
  times: 1 + random.below(2),
  reasons: [],
  where: random.chance(0.5) ? [compare({ kind: 'property', property: 'p' }, '=', option(random.pick(['U', 'V'])))] : [],
  ...(random.chance(0.6) && { within: days(random.pick([1, 30])) }),
});

/** Themes in which every answer must be exact. */
export const exactThemes: readonly Theme[] = [
  {
    dimensions: ['a', 'b', 'y'],
    atoms: [options('a'), options('b'), among, yes, gaps, chosen, known('a'), known('y')],
  },
  { dimensions: ['n', 'a'], atoms: [numeric('n'), within('n'), size, options('a'), known('n')] },
  { dimensions: ['n', 'a', 'b', 'y'], atoms: [size, buyer, priority, options('b'), numeric('n'), yes] },
  { dimensions: ['t'], atoms: [texts('t'), texts('t'), known('t')] },
  {
    dimensions: ['n', 'm'],
    atoms: [numeric('n'), numeric('m'), (random) => compare(lead('n'), random.pick(orders), lead('m'))],
  },
  {
    dimensions: ['a', 'b'],
    atoms: [options('a'), options('b'), (random) => compare(lead('b'), random.pick(sames), lead('a'))],
  },
  {
    dimensions: ['t', 'u'],
    atoms: [texts('t'), texts('u'), (random) => compare(lead('u'), random.pick(sames), lead('t'))],
  },
  { dimensions: ['n', 'a', 'b', 'act'], atoms: [points, points, points, size, options('a'), buyer] },
];
/** How often events happened: the reasoner may leave a question open, but must never be wrong. */
export const eventTheme: Theme = { dimensions: ['views', 'a'], atoms: [views, views, options('a')] };
/** The way through the stages: the reasoner knows some of what cannot be, and must be right about that. */
export const historyTheme: Theme = { dimensions: ['history'], atoms: [turns] };

export function randomCondition(random: Random, { atoms }: Theme, depth = 3): Condition {
  if (depth === 0 || random.chance(0.25)) return random.pick(atoms)(random);
  const parts = Array.from({ length: 2 + random.below(2) }, () => 0);
  const inner = () => randomCondition(random, { dimensions: [], atoms }, depth - 1);
  const kind = random.below(7);
  if (kind < 3) return all(...parts.map(inner));
  if (kind < 5) return any(...parts.map(inner));
  return kind === 5 ? not(inner()) : { op: 'at least', count: 1 + random.below(3), of: [inner(), inner(), inner()] };
}
