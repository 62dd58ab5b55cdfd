import type { Money } from '../model/money.ts';
import type { Ratio } from '../model/ratio.ts';
import { isCurrency, minorDigits } from './currency.ts';
import {
  compare,
  difference,
  type Exact,
  exact,
  floor,
  maxNumeralLength,
  parseExact,
  product,
  quotient,
  type Rounding,
  readNumeral,
  signOf,
  sum,
  toDecimal,
} from './exact.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** Money from a decimal without separators (`1200000`, `12.50`) and a code of ISO 4217. */
export function money(amount: string, currency: string): Outcome<Money, 'not-an-amount' | 'unknown-currency'> {
  const value = amount.endsWith('%') ? undefined : parseExact(amount);
  if (value === undefined) return failure('not-an-amount');
  return isCurrency(currency) ? success(moneyOf(value, currency)) : failure('unknown-currency');
}

/** The amount as an exact number, in units of the currency. An amount that is not a decimal is a mistake of the caller. */
export function exactAmount({ amount }: Money): Exact {
  const value = readNumeral(amount);
  if (value === undefined) throw new TypeError(`Not a decimal amount: ${amount}`);
  return value;
}

export function addMoney(left: Money, right: Money): Outcome<Money, 'currency-mismatch'> {
  return combine(left, right, (a, b) => moneyOf(sum([a, b]), left.currency));
}

export function subtractMoney(left: Money, right: Money): Outcome<Money, 'currency-mismatch'> {
  return combine(left, right, (a, b) => moneyOf(difference(a, b), left.currency));
}

/** -1, 0 or 1 for less, equal, more. */
export function compareMoney(left: Money, right: Money): Outcome<-1 | 0 | 1, 'currency-mismatch'> {
  return combine(left, right, compare);
}

/** The amount times an exact factor, rounded to the currency's minor unit, or to the amount's own digits where it has more. */
export function timesRatio(amount: Money, factor: Ratio, rounding: Rounding = 'half-even'): Money {
  const value = product([exactAmount(amount), exact(factor)]);
  return { amount: toDecimal(value, unitDigits(amount), rounding), currency: amount.currency };
}

/** Rounded to the currency's minor unit: cents for USD, whole yen for JPY. */
export function roundToMinorUnit(amount: Money, rounding: Rounding = 'half-even'): Money {
  const { currency } = amount;
  return { amount: toDecimal(exactAmount(amount), minorDigits(currency), rounding), currency };
}

/**
 * Splits an amount by weights so that the parts add up to it exactly.
 * Every part is rounded down to the minor unit; what is left goes, one unit each, to the parts that lost most by rounding,
 * the earlier one first (the largest remainder method, known from Hamilton's apportionment of seats).
 */
export function splitMoney(amount: Money, weights: readonly Ratio[]): Outcome<readonly Money[], 'bad-weights'> {
  const shares = weights.map(exact);
  const whole = sum(shares);
  if (signOf(whole) <= 0 || shares.some((share) => signOf(share) < 0)) return failure('bad-weights');
  const digits = unitDigits(amount);
  const unitsPerOne = exact(10n ** BigInt(digits));
  const units = product([exactAmount(amount), unitsPerOne]);
  const ideal = shares.map((share) => quotient(product([units, share]), whole));
  const parts = giveOutRemainder(ideal, floor(units));
  return success(parts.map((part) => moneyOf(quotient(exact(part), unitsPerOne), amount.currency)));
}

function giveOutRemainder(ideal: readonly Exact[], total: bigint): readonly bigint[] {
  const lower = ideal.map(floor);
  const left = total - lower.reduce((given, part) => given + part, 0n);
  const lost = ideal.map((value, index) => ({ index, loss: difference(value, exact(lower[index] ?? 0n)) }));
  const order = lost.sort((a, b) => compare(b.loss, a.loss) || a.index - b.index);
  const favoured = new Set(order.slice(0, Number(left)).map(({ index }) => index));
  return lower.map((part, index) => (favoured.has(index) ? part + 1n : part));
}

function combine<Value>(
  left: Money,
  right: Money,
  operation: (a: Exact, b: Exact) => Value,
): Outcome<Value, 'currency-mismatch'> {
  if (left.currency !== right.currency) return failure('currency-mismatch');
  return success(operation(exactAmount(left), exactAmount(right)));
}

/** Precondition: the value is a finite decimal, as sums and differences of amounts are. */
function moneyOf(value: Exact, currency: string): Money {
  return { amount: toDecimal(value, maxNumeralLength, 'half-even'), currency };
}

function unitDigits({ amount, currency }: Money): number {
  const point = amount.indexOf('.');
  return Math.max(minorDigits(currency), point < 0 ? 0 : amount.length - point - 1);
}
