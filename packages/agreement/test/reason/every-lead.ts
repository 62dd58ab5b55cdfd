import type { Condition, Constant, Value } from '../../src/model/condition.ts';
import type { World } from '../../src/reason/index.ts';

/** A lead of the small world, written out; `undefined` is missing. */
export interface PlainLead {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly n?: number | undefined;
  readonly m?: number | undefined;
  readonly t?: string | undefined;
  readonly u?: string | undefined;
  readonly y?: boolean | undefined;
  readonly act: number;
  /** Stages with the days spent in each; the last is the present one, 0 days where it begins now. */
  readonly history: readonly (readonly [stage: string, days: number])[];
  readonly views: readonly PlainView[];
}
export interface PlainView {
  readonly p: string | undefined;
  readonly daysAgo: number;
}

export type Dimension = 'a' | 'b' | 'n' | 'm' | 't' | 'u' | 'y' | 'act' | 'history' | 'views';

const numbers = [undefined, -1, 0, 0.3, 1, 1.3, 2, 2.3, 3, 3.3];
const moreNumbers = [...numbers, -2, -0.5, 0.2, 0.6, 1.2, 1.6, 2.2, 2.6, 3.2, 3.6];
const words = strings(['a', 'b', 'z'], 3);
const values: { readonly [name in Dimension]: readonly PlainLead[name][] } = {
  a: [undefined, 'P', 'Q', 'R'],
  b: [undefined, 'P', 'Q'],
  n: numbers,
  m: moreNumbers,
  t: [undefined, ...words],
  u: [undefined, ...words],
  y: [undefined, true, false],
  act: [0, 1, 2, 3, 4, 5, 6],
  history: histories(),
  views: views(),
};
const first: PlainLead = { act: 0, history: [['New', 2]], views: [] };

/** Every lead that differs from others in these respects. */
export function* everyLead(dimensions: readonly Dimension[], from: PlainLead = first): Generator<PlainLead> {
  const [dimension, ...rest] = dimensions;
  if (dimension === undefined) yield from;
  else for (const value of values[dimension]) yield* everyLead(rest, { ...from, [dimension]: value });
}

export function countLeads(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((count, dimension) => count * values[dimension].length, 1);
}

function strings(letters: readonly string[], length: number): readonly string[] {
  if (length === 0) return [''];
  const shorter = strings(letters, length - 1);
  return [...new Set([...shorter, ...shorter.flatMap((word) => letters.map((letter) => word + letter))])];
}

function histories(): readonly PlainLead['history'][] {
  const names = ['New', 'Hot', 'Won'];
  const found: PlainLead['history'][] = [];
  const grow = (past: PlainLead['history']): void => {
    for (const name of names) {
      if (past.at(-1)?.[0] === name) continue;
      for (const days of [0, 2, 10]) found.push([...past, [name, days]]);
      if (past.length < 3) for (const days of [2, 10]) grow([...past, [name, days]]);
    }
  };
  grow([]);
  return found;
}

function views(): readonly (readonly PlainView[])[] {
  const kinds = ['U', 'V', undefined].flatMap((p) => [0.5, 20, 90].map((daysAgo) => ({ p, daysAgo })));
  const grow = (count: number, from: number): readonly (readonly PlainView[])[] =>
    count === 0
      ? [[]]
      : kinds.slice(from).flatMap((kind, index) => grow(count - 1, from + index).map((rest) => [kind, ...rest]));
  return [0, 1, 2, 3, 4].flatMap((count) => grow(count, 0));
}

/**
 * What a condition answers about a plain lead: 1 true, 0 false, ½ unknown; then `and` is the least, `or` the greatest,
 * `not` the rest to 1. Written apart from the product, on purpose in another way.
 */
export function truthOf(condition: Condition, lead: PlainLead, world: World): number {
  const ask = (inner: Condition): number => truthOf(inner, lead, world);
  switch (condition.op) {
    case 'constant':
      return condition.value ? 1 : 0;
    case 'all':
      return Math.min(1, ...condition.of.map(ask));
    case 'any':
      return Math.max(0, ...condition.of.map(ask));
    case 'not':
      return 1 - ask(condition.of);
    case 'at least':
      return (
        [1, ...condition.of.map(ask).sort((x, y) => y - x), 0][Math.min(condition.count, condition.of.length + 1)] ?? 0
      );
    case 'known':
      return (value(condition.value, lead, world) !== undefined) === condition.known ? 1 : 0;
    case 'compare':
      return compareTruth(value(condition.left, lead, world), condition.is, value(condition.right, lead, world));
    case 'in': {
      const one = value(condition.value, lead, world);
      return Math.max(
        0,
        ...condition.list.map((other) => compareTruth(one, '=', plain(other))),
        one === undefined ? 0.5 : 0,
      );
    }
    case 'between': {
      const one = value(condition.value, lead, world);
      return Math.min(compareTruth(one, '>=', plain(condition.low)), compareTruth(one, '<=', plain(condition.high)));
    }
    case 'contains': {
      const one = value(condition.value, lead, world);
      return one === undefined ? 0.5 : String(one).toUpperCase().includes(condition.text.toUpperCase()) ? 1 : 0;
    }
    default:
      return namedTruth(condition, lead, world) ? 1 : 0;
  }
}

function namedTruth(condition: Condition, lead: PlainLead, world: World): boolean {
  const isTrue = (inner: Condition | undefined): boolean => inner === undefined || truthOf(inner, lead, world) === 1;
  switch (condition.op) {
    case 'segment': {
      const found = world.segments[condition.segment];
      if (found?.when !== undefined) return isTrue(found.when);
      return condition.groups.includes(found?.groups.find(({ when }) => isTrue(when))?.name ?? '-');
    }
    case 'persona':
      return isTrue(world.personas[condition.persona]?.when);
    case 'matrix': {
      const found = world.matrices[condition.matrix];
      const row = found?.rows.find(({ when }) => isTrue(when))?.name;
      const column = found?.columns.find(({ when }) => isTrue(when))?.name;
      const cell = found?.cells.find((one) => one.row === row && one.column === column);
      return condition.results.includes(cell?.result ?? '-');
    }
    case 'stage': {
      let days = 0;
      let isInside = false;
      for (const [name, spent] of lead.history) {
        isInside = condition.in.includes(name);
        days = isInside ? days + spent : 0;
      }
      return isInside && days >= (condition.for?.amount ?? 0);
    }
    case 'becomes':
      return entries(condition.what, lead).includes(0);
    case 'became': {
      const limit = condition.within?.amount ?? Number.POSITIVE_INFINITY;
      return entries(condition.what, lead).filter((daysAgo) => daysAgo <= limit).length >= condition.times;
    }
    case 'event': {
      const limit = condition.within?.amount ?? Number.POSITIVE_INFINITY;
      const asked = condition.where.map((one) =>
        one.op === 'compare' && one.right.kind === 'option' ? one.right.option : '-',
      );
      const fitting = lead.views.filter(({ p, daysAgo }) => daysAgo <= limit && asked.every((option) => option === p));
      return fitting.length >= condition.times;
    }
    default:
      throw new Error(`Not in the small world: ${condition.op}`);
  }
}

/** How many days ago the lead moved into these stages from outside. */
function entries(what: Condition, { history }: PlainLead): readonly number[] {
  const stages = what.op === 'stage' ? what.in : [];
  const since = history.map((_, index) => history.slice(index).reduce((days, [, spent]) => days + spent, 0));
  return since.filter((_, index) => {
    const [now, before] = [history[index]?.[0] ?? '', history[index - 1]?.[0] ?? ''];
    return stages.includes(now) && !stages.includes(before);
  });
}

type Plain = string | number | boolean | undefined;

function value(of: Value, lead: PlainLead, world: World): Plain {
  if (of.kind === 'field') return Object.entries(lead).find(([name]) => name === of.field)?.[1];
  if (of.kind === 'score') return points(of.score, lead, world);
  return of.kind === 'text' || of.kind === 'number' || of.kind === 'option' || of.kind === 'yes/no'
    ? plain(of)
    : undefined;
}

function points(name: string, lead: PlainLead, world: World): number {
  if (name === 'Act') return lead.act;
  if (name === 'Total') return Math.max(0, points('Fit', lead, world) + lead.act);
  const rules = world.scores.Fit?.rules ?? [];
  const sum = rules.reduce(
    (total, rule) => (rule.kind === 'standing' && truthOf(rule.when, lead, world) === 1 ? total + rule.points : total),
    0,
  );
  return Math.min(5, sum);
}

function plain(of: Constant): Plain {
  if (of.kind === 'number') return Number(of.number);
  if (of.kind === 'text') return of.text.toUpperCase();
  return of.kind === 'option' ? of.option : of.kind === 'yes/no' ? of.yes : undefined;
}

function compareTruth(left: Plain, is: string, right: Plain): number {
  if (left === undefined || right === undefined) return 0.5;
  const [x, y] = [left, right].map((one) => (typeof one === 'string' ? one.toUpperCase() : one));
  if (x === undefined || y === undefined) return 0.5;
  const answers: Readonly<Record<string, boolean>> = {
    '=': x === y,
    '!=': x !== y,
    '<': x < y,
    '<=': x <= y,
    '>': x > y,
    '>=': x >= y,
  };
  return answers[is] === true ? 1 : 0;
}
