import Fraction from 'fraction.js';
import type { Ratio } from '../model/ratio.ts';

/**
 * An exact rational number of any size, the form all arithmetic over money and rates is done in.
 * Only the functions of this file look inside it.
 */
export type Exact = Fraction;

/** `floor` is towards minus infinity, `ceiling` towards plus infinity, `half-even` to the nearest, ties to the even digit. */
export type Rounding = 'half-even' | 'floor' | 'ceiling';

/** Longer numerals are refused, so that one literal cannot make the arithmetic slow. */
export const maxNumeralLength = 100;

/** The exact form of a ratio or of a whole number. A number that is not whole is a mistake of the caller and throws. */
export function exact(value: Ratio | bigint | number): Exact {
  if (typeof value === 'object') return new Fraction(BigInt(value.numerator), BigInt(value.denominator));
  if (typeof value === 'bigint' || value < 0 || value >= SMALL || !Number.isInteger(value))
    return new Fraction(BigInt(value));
  // Nobody changes one, so that small whole numbers, which are made most, are made once.
  small[value] ??= new Fraction(BigInt(value));
  return small[value];
}

const SMALL = 1_000;
const small: (Exact | undefined)[] = [];

/**
 * Reads `-12.50`, `0.025` or `2.5%`; undefined for anything else, also for thousands separators and exponents,
 * and for what is longer than the longest numeral.
 */
export function parseExact(text: string): Exact | undefined {
  return text.length > maxNumeralLength ? undefined : readNumeral(text);
}

/** As `parseExact`, of any length: for amounts that were computed. */
export function readNumeral(text: string): Exact | undefined {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?(%?)$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = '', percent = ''] = match;
  const denominator = 10n ** BigInt(decimals.length) * (percent === '' ? 1n : 100n);
  return new Fraction(BigInt(`${sign}${whole}${decimals}`), denominator);
}

export function sum(values: readonly Exact[]): Exact {
  const [first, ...others] = values;
  return first === undefined ? ZERO : others.reduce((total, value) => total.add(value), first);
}

export function difference(left: Exact, right: Exact): Exact {
  return left.sub(right);
}

/** The product of all values; one for none. */
export function product(values: readonly Exact[]): Exact {
  const [first, ...others] = values;
  return first === undefined ? ONE : others.reduce((total, value) => total.mul(value), first);
}

const ZERO = new Fraction(0n);
const ONE = new Fraction(1n);

/** Precondition: the divisor is not zero. */
export function quotient(dividend: Exact, divisor: Exact): Exact {
  return dividend.div(divisor);
}

export function compare(left: Exact, right: Exact): -1 | 0 | 1 {
  const order = left.compare(right);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** -1, 0 or 1. */
export function signOf(value: Exact): -1 | 0 | 1 {
  return value.n === 0n ? 0 : value.s < 0n ? -1 : 1;
}

/** The greatest whole number that is not above the value. */
export function floor(value: Exact): bigint {
  const numerator = value.s * value.n;
  const towardsZero = numerator / value.d;
  return numerator < 0n && numerator % value.d !== 0n ? towardsZero - 1n : towardsZero;
}

/** The least whole number that is not below the value. */
export function ceiling(value: Exact): bigint {
  return -floor(value.neg());
}

/** `dividend ÷ divisor`, up to the next whole number. Precondition: the divisor is not zero. */
export function ceilingOfQuotient(dividend: Exact, divisor: Exact): bigint {
  return ceiling(quotient(dividend, divisor));
}

/** Rounds to so many digits after the point. */
export function rounded(value: Exact, digits: number, rounding: Rounding): Exact {
  const scale = 10n ** BigInt(digits);
  return new Fraction(wholeBy(value.mul(new Fraction(scale)), rounding), scale);
}

/** The shortest decimal of the value rounded to at most so many digits after the point; never `-0`. */
export function toDecimal(value: Exact, digits: number, rounding: Rounding): string {
  const units = wholeBy(value.mul(new Fraction(10n ** BigInt(digits))), rounding);
  const figures = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const decimals = figures.slice(figures.length - digits).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** The nearest floating-point number: for probabilities, never for money or whole leads. */
export function toNumber(value: Exact): number {
  return value.valueOf();
}

/** Numerator (with the sign) and denominator in lowest terms. */
export function terms(value: Exact): readonly [numerator: bigint, denominator: bigint] {
  return [value.s * value.n, value.d];
}

function wholeBy(value: Exact, rounding: Rounding): bigint {
  if (rounding === 'floor') return floor(value);
  if (rounding === 'ceiling') return ceiling(value);
  const below = floor(value);
  const toHalf = compare(value.sub(new Fraction(below)), new Fraction(1n, 2n));
  const isBelowNearest = toHalf < 0 || (toHalf === 0 && below % 2n === 0n);
  return isBelowNearest ? below : below + 1n;
}
