import { exact, type Ratio, toDecimal } from '@sla/agreement';

/** The nearest floating-point numbers of decimals with no more digits than this are as far apart as the decimals. */
const MOST_DIGITS = 15;

/**
 * A decimal as a floating-point number that compares with others as the decimal does; undefined where it has too many
 * digits for that.
 */
export function numberOf(decimal: string): number | undefined {
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return digits.length > MOST_DIGITS ? undefined : Number(decimal);
}

/** A share as such a number; undefined where it has no decimal of so many digits. */
export function shareOf(share: Ratio): number | undefined {
  const decimal = toDecimal(exact(share), 2 * MOST_DIGITS, 'half-even');
  const isExact = (BigInt(share.numerator) * 10n ** BigInt(2 * MOST_DIGITS)) % BigInt(share.denominator) === 0n;
  return isExact ? numberOf(decimal) : undefined;
}

/** Text compares without regard to case, so other engines see all of it in lower case. */
export const loweredText = (text: string): string => text.toLowerCase();

/** Dates and local times in one form each, so that they compare as they are written. */
export function dateText(date: string): string {
  const text = date.replace(' ', 'T');
  return text.length === 16 ? `${text}:00` : text;
}

/** A name as a key. Points part the steps of a path in JSON Logic, and backslashes escape them in some engines. */
export const keyOf = (name: string): string => name.replaceAll('~', '~0').replaceAll('.', '~1').replaceAll('\\', '~2');
