import type { Ratio } from '../model/ratio.ts';
import { compare, type Exact, exact, parseExact, product, terms, toDecimal } from './exact.ts';

/** `216 of 540` in lowest terms; undefined when a term is not a safe whole number or the denominator is zero. */
export function ratio(numerator: number, denominator: number): Ratio | undefined {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) return undefined;
  const [top, bottom] = terms(exact({ numerator, denominator }));
  return { numerator: Number(top), denominator: Number(bottom) };
}

/** The ratio of an exact number; undefined when its terms in lowest form are too large to be JSON numbers. */
export function ratioOf(value: Exact): Ratio | undefined {
  const [numerator, denominator] = terms(value);
  return ratio(Number(numerator), Number(denominator));
}

/** Reads `0.025` or `2.5%`; undefined for anything else or beyond safe whole numbers. */
export function parseRatio(text: string): Ratio | undefined {
  const value = parseExact(text);
  return value === undefined ? undefined : ratioOf(value);
}

/** A rate or a share lies between 0 and 1, both included. */
export function isShare(value: Ratio): boolean {
  return value.numerator >= 0 && value.numerator <= value.denominator;
}

/**
 * `2.5%`: in percent, rounded half to even at so many digits after the point, without trailing zeros. With as many more as
 * it takes where that would show nothing or all of something that is neither: `0.004%`, `99.999%`.
 */
export function formatPercent(value: Ratio, digits = 2): string {
  const percent = product([exact(value), exact(100)]);
  const text = toDecimal(percent, digits, 'half-even');
  const misleads = BOUNDS.has(text) && compare(percent, exact(Number(text))) !== 0;
  return misleads && digits < MOST_DIGITS ? formatPercent(value, digits + 1) : `${text}%`;
}

const BOUNDS: ReadonlySet<string> = new Set(['0', '100']);
/** Terms of ratios are safe whole numbers, so that a share that is neither 0 nor 1 shows by then. */
const MOST_DIGITS = 16;
