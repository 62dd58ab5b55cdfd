import type { Comparison, Constant } from '@sla/agreement';
import { dayOf, scaleOf } from '@sla/agreement';
import { places, unitsOf } from '../model/decimal.ts';

/** How two values of one type stand to each other; `different` where they have no order, undefined for different types. */
export type Order = -1 | 0 | 1 | 'different' | undefined;

/** How the first value compares with the second. Text compares without regard to case, decimals and money exactly. */
export function order(a: Constant, b: Constant): Order {
  switch (a.kind) {
    case 'text':
      return b.kind === 'text' ? same(a.text.toLowerCase() === b.text.toLowerCase()) : undefined;
    case 'option':
      return b.kind === 'option' ? same(a.option === b.option) : undefined;
    case 'yes/no':
      return b.kind === 'yes/no' ? same(a.yes === b.yes) : undefined;
    case 'number':
      return b.kind === 'number' ? decimals(a.number, b.number) : b.kind === 'percent' ? shares(a, b) : undefined;
    case 'percent':
      return b.kind === 'percent' || b.kind === 'number' ? shares(a, b) : undefined;
    case 'money':
      return b.kind === 'money' && a.money.currency === b.money.currency
        ? decimals(a.money.amount, b.money.amount)
        : undefined;
    case 'date':
    case 'date and time':
      return b.kind === a.kind ? moments(a.date, b.date) : undefined;
    case 'duration':
      return b.kind === 'duration' ? lengths(a.duration, b.duration) : undefined;
  }
}

/** Whether values that stand so to each other compare as asked; undefined where that has no meaning. */
export function holds(is: Comparison, order: Order): boolean | undefined {
  if (order === undefined) return undefined;
  if (is === '=') return order === 0;
  if (is === '!=') return order !== 0;
  if (order === 'different') return undefined;
  if (is === '<') return order < 0;
  if (is === '<=') return order <= 0;
  return is === '>' ? order > 0 : order >= 0;
}

/**
 * Compares decimals exactly. Reading a decimal as a floating-point number never turns an order round, so only what reads
 * alike needs the long way.
 */
export function decimals(a: string, b: string): -1 | 0 | 1 {
  const [x, y] = [Number(a), Number(b)];
  if (x !== y) return x < y ? -1 : 1;
  if (a.length <= 15 && b.length <= 15) return 0;
  const digits = Math.max(places(a), places(b));
  return sign(unitsOf(a, digits) - unitsOf(b, digits));
}

type Share = Extract<Constant, { kind: 'percent' | 'number' }>;

function shares(a: Share, b: Share): -1 | 0 | 1 {
  const [[n, d], [m, e]] = [fraction(a), fraction(b)];
  return sign(n * e - m * d);
}

function fraction(share: Share): readonly [numerator: bigint, denominator: bigint] {
  if (share.kind === 'percent') return [BigInt(share.share.numerator), BigInt(share.share.denominator)];
  const digits = places(share.number);
  return [unitsOf(share.number, digits), 10n ** BigInt(digits)];
}

/** Dates and local times compare as they are written; a date and time may have seconds. */
function moments(a: string, b: string): Order {
  if (Number.isNaN(dayOf(a.slice(0, 10))) || Number.isNaN(dayOf(b.slice(0, 10)))) return undefined;
  const [x, y] = [a.replace(' ', 'T'), b.replace(' ', 'T')].map((one) => (one.length === 16 ? `${one}:00` : one));
  if (x === undefined || y === undefined) return undefined;
  return x < y ? -1 : x > y ? 1 : 0;
}

type Length = Extract<Constant, { kind: 'duration' }>['duration'];

/** Lengths compare on one scale only: how long a day is in hours depends on the day. */
function lengths(a: Length, b: Length): Order {
  const [x, y] = [scaleOf(a), scaleOf(b)];
  if (x.scale !== y.scale) return undefined;
  const difference = a.amount * x.factor - b.amount * y.factor;
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

const same = (yes: boolean): Order => (yes ? 0 : 'different');

const sign = (value: bigint): -1 | 0 | 1 => (value < 0n ? -1 : value > 0n ? 1 : 0);
