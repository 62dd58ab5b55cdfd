import { ceiling, compare, difference, type Exact, exact, floor, sum } from '../number/exact.ts';
import { dayOf } from '../time/plain-date.ts';
import type { Context, Sum } from './context.ts';
import { middle } from './quantity.ts';
import { clamp, exactNumber } from './sums.ts';
import { isWhole, type Piece, type ScaleDomain, type Variable, within } from './variable.ts';

/** Chooses a value for each quantity that is known, so that sums add up and comparisons hold; undefined where it fails. */
export function buildNumbers(
  context: Context,
  chosen: ReadonlyMap<Variable, number>,
  values: readonly bigint[],
): ReadonlyMap<Variable, Exact> | undefined {
  const numbers = new Map<Variable, Exact>();
  for (const one of context.sums) if (!addUp(context, one, chosen, numbers)) return undefined;
  for (const one of inOrder(context, chosen, values)) place(context, one, chosen, numbers);
  for (const [of, bit] of chosen)
    if (of.domain.kind === 'scale' && bit > 0 && !numbers.has(of))
      numbers.set(of, representative(context.bits.piece(of.domain, bit), of.domain));
  return numbers;
}

/** A value of the piece that reads well: an end, else a whole number, else what lies halfway. */
function representative(piece: Piece, domain: ScaleDomain): Exact {
  const { low, high, open } = within(piece, domain);
  if (low === undefined && high === undefined) return firstChoice(domain);
  if (low === undefined) return high === undefined || !open ? (high ?? exact(0)) : exact(ceiling(high) - 1n);
  if (!open) return low;
  const next = exact(floor(low) + 1n);
  if (high === undefined || compare(next, high) < 0) return next;
  return middle(low, high);
}

function firstChoice({ scale }: ScaleDomain): Exact {
  const day = dayOf('2027-01-01');
  return exact(scale === 'date' ? day : scale === 'date and time' ? day * 86_400 : 1);
}

/** Moves the parts, within what they may be, until the total is what it may be. */
function addUp(
  context: Context,
  { total, parts, min, max }: Sum,
  chosen: ReadonlyMap<Variable, number>,
  numbers: Map<Variable, Exact>,
) {
  const bit = chosen.get(total) ?? 0;
  if (total.domain.kind !== 'scale' || bit === 0) return true;
  const scores = parts.filter(({ points }) => points === undefined).map(({ variable }) => variable);
  for (const score of scores) prepare(context, score, chosen, numbers);
  const standing = parts.map(({ variable, points = 0 }) =>
    isYes(context, variable, chosen) ? exactNumber(points) : exact(0),
  );
  const value = (): Exact => {
    const added = sum([...standing, ...scores.map((score) => numbers.get(score) ?? exact(0))]);
    return clamp(
      added,
      min === undefined ? undefined : exactNumber(min),
      max === undefined ? undefined : exactNumber(max),
    );
  };
  const piece = context.bits.piece(total.domain, bit);
  const target = numbers.get(total) ?? nearest(value(), piece, total.domain);
  for (const score of scores)
    if (!isFixed(context, score)) move(context, score, difference(target, value()), chosen, numbers);
  numbers.set(total, value());
  return compare(value(), target) === 0;
}

function isYes({ bits }: Context, of: Variable, chosen: ReadonlyMap<Variable, number>): boolean {
  return 1n << BigInt(chosen.get(of) ?? 0) === bits.label('yes');
}

function prepare(
  context: Context,
  score: Variable,
  chosen: ReadonlyMap<Variable, number>,
  numbers: Map<Variable, Exact>,
): void {
  if (numbers.has(score) || score.domain.kind !== 'scale') return;
  const inner = context.sums.find(({ total }) => total === score);
  if (inner !== undefined && addUp(context, inner, chosen, numbers)) return;
  const { low, high } = within(context.bits.piece(score.domain, chosen.get(score) ?? 1), score.domain);
  numbers.set(score, clamp(exact(0), low, high));
}

/** A score that is itself made of others does not move by itself. */
function isFixed({ sums }: Context, score: Variable): boolean {
  return sums.some(({ total }) => total === score);
}

function move(
  context: Context,
  score: Variable,
  by: Exact,
  chosen: ReadonlyMap<Variable, number>,
  numbers: Map<Variable, Exact>,
): void {
  if (score.domain.kind !== 'scale') return;
  const { low, high } = within(context.bits.piece(score.domain, chosen.get(score) ?? 1), score.domain);
  numbers.set(score, clamp(sum([numbers.get(score) ?? exact(0), by]), low, high));
}

/** The value itself where it lies in the piece, otherwise one that does. */
function nearest(value: Exact, piece: Piece, domain: ScaleDomain): Exact {
  const { low, high, open } = within(piece, domain);
  const isBelow = low !== undefined && compare(value, low) < (open ? 1 : 0);
  const isAbove = high !== undefined && compare(value, high) > (open ? -1 : 0);
  if (!isBelow && !isAbove) return value;
  if (open) return representative(piece, domain);
  return (isBelow ? low : high) ?? value;
}

/** Quantities that are compared with each other, smaller ones first; equal ones together. */
function inOrder(
  context: Context,
  chosen: ReadonlyMap<Variable, number>,
  values: readonly bigint[],
): readonly Placed[] {
  const isOn = (of: Variable): boolean => of.domain.kind === 'scale' && (chosen.get(of) ?? 0) > 0;
  const orders = context.orders.filter(({ a, b }) => isOn(a) && isOn(b));
  const is = (order: Variable, label: string): boolean => values[order.id] === context.bits.label(label);
  const classes = new Map<Variable, Set<Variable>>();
  for (const { a, b, order } of orders) {
    const [left, right] = [classes.get(a) ?? new Set([a]), classes.get(b) ?? new Set([b])];
    for (const one of [left, right]) for (const of of one) classes.set(of, one);
    if (is(order, '=')) for (const of of right) classes.set(of, left.add(of));
  }
  const edges = orders.flatMap(({ a, b, order }) =>
    is(order, '<') ? [[a, b] as const] : is(order, '>') ? [[b, a] as const] : [],
  );
  const placed: Placed[] = [];
  const seen = new Set<Set<Variable>>();
  const visit = (members: Set<Variable>): void => {
    if (seen.has(members)) return;
    seen.add(members);
    const below = edges.flatMap(([low, high]) => (members.has(high) ? [low] : []));
    for (const low of below) visit(classes.get(low) ?? new Set([low]));
    placed.push({ members, below });
  };
  for (const members of classes.values()) visit(members);
  return placed;
}

interface Placed {
  readonly members: ReadonlySet<Variable>;
  /** What has to be smaller. */
  readonly below: readonly Variable[];
}

function place(
  context: Context,
  { members, below }: Placed,
  chosen: ReadonlyMap<Variable, number>,
  numbers: Map<Variable, Exact>,
): void {
  const [first] = members;
  if (first === undefined || first.domain.kind !== 'scale') return;
  const fixed = [...members].map((of) => numbers.get(of)).find((number) => number !== undefined);
  const piece = context.bits.piece(first.domain, chosen.get(first) ?? 1);
  const smaller = below.map((of) => numbers.get(of)).filter((number) => number !== undefined);
  const floorOf = smaller.sort(compare).at(-1);
  const value = fixed ?? above(piece, first.domain, floorOf, context.orders.length);
  for (const of of members) if (!numbers.has(of)) numbers.set(of, value);
}

/** A value of the piece above the floor that leaves room for others above it. */
function above(piece: Piece, domain: ScaleDomain, least: Exact | undefined, room: number): Exact {
  if (!piece.open) return representative(piece, domain);
  const { low, high } = within(piece, domain);
  const isHigher = least !== undefined && (low === undefined || compare(least, low) >= 0);
  if (isHigher) return representative({ ...piece, low: least, open: true }, domain);
  if (low === undefined && high !== undefined) return exact(floor(high) - 1n - BigInt(room));
  if (low !== undefined && isWhole(domain)) return low;
  return representative(piece, domain);
}
