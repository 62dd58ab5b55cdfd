import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ceiling,
  compare,
  difference,
  exact,
  floor,
  maxNumeralLength,
  parseExact,
  product,
  quotient,
  type Rounding,
  readNumeral,
  rounded,
  signOf,
  sum,
  toDecimal,
  toNumber,
} from '../../src/number/index.ts';

const seed = 20_270_101;
const small = fc.integer({ min: -10_000, max: 10_000 });
const positive = fc.integer({ min: 1, max: 10_000 });
const fractions = fc.tuple(small, positive);
const of = ([numerator, denominator]: readonly [number, number]) => exact({ numerator, denominator });

test.each([
  ['0', '0'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['007', '7'],
  ['12.50', '12.5'],
  ['-12.50', '-12.5'],
  ['2.5%', '0.025'],
  ['-15%', '-0.15'],
  ['9007199254740993.000000000000000001', '9007199254740993.000000000000000001'],
])('reads %s as %s', (text, decimal) => {
  expect(toDecimal(readNumeral(text) ?? exact(-1), 30, 'floor')).toBe(decimal);
});

test.each(['', '.', '.5', '5.', '1,000', '1e3', '+1', ' 1', '1 %', '1%%', '٣', 'NaN', '--1'])(
  'does not read %j',
  (text) => {
    expect(parseExact(text)).toBeUndefined();
  },
);

test('does not read a numeral that is too long', () => {
  expect(parseExact('1'.repeat(maxNumeralLength))).toBeDefined();
  expect(parseExact('1'.repeat(maxNumeralLength + 1))).toBeUndefined();
});

test('a number that is not whole is a mistake of the caller', () => {
  expect(() => exact(0.5)).toThrow(RangeError);
});

test.each<[string, number, Rounding, string]>([
  ['0.5', 0, 'half-even', '0'],
  ['1.5', 0, 'half-even', '2'],
  ['2.5', 0, 'half-even', '2'],
  ['2.51', 0, 'half-even', '3'],
  ['-0.5', 0, 'half-even', '0'],
  ['-1.5', 0, 'half-even', '-2'],
  ['-2.5', 0, 'half-even', '-2'],
  ['2.999', 2, 'floor', '2.99'],
  ['-2.991', 2, 'floor', '-3'],
  ['2.991', 2, 'ceiling', '3'],
  ['-2.999', 2, 'ceiling', '-2.99'],
  ['0.004', 2, 'half-even', '0'],
  ['-0.004', 2, 'half-even', '0'],
  ['100', 2, 'half-even', '100'],
  ['0.05', 4, 'half-even', '0.05'],
])('%s to %i digits, %s: %s', (text, digits, rounding, decimal) => {
  const value = readNumeral(text) ?? exact(-1);
  expect(toDecimal(value, digits, rounding)).toBe(decimal);
  expect(toDecimal(rounded(value, digits, rounding), 20, 'floor')).toBe(decimal);
});

test('sums, differences, products and quotients agree with cross-multiplication of whole numbers', () => {
  fc.assert(
    fc.property(fractions, fractions, (left, right) => {
      const [a, b] = [BigInt(left[0]), BigInt(left[1])];
      const [c, d] = [BigInt(right[0]), BigInt(right[1])];
      const equals = (value: ReturnType<typeof exact>, numerator: bigint, denominator: bigint) =>
        expect(compare(product([value, exact(denominator)]), exact(numerator))).toBe(0);
      equals(sum([of(left), of(right)]), a * d + c * b, b * d);
      equals(difference(of(left), of(right)), a * d - c * b, b * d);
      equals(product([of(left), of(right)]), a * c, b * d);
      if (c !== 0n) equals(quotient(of(left), of(right)), a * d, b * c);
      expect(compare(of(left), of(right))).toBe(Math.sign(Number(a * d - c * b)));
      expect(signOf(of(left))).toBe(Math.sign(left[0]));
      expect(toNumber(of(left))).toBe(left[0] / left[1]);
    }),
    { seed },
  );
});

test('floor and ceiling enclose, and differ by one unless the value is whole', () => {
  fc.assert(
    fc.property(fractions, ([numerator, denominator]) => {
      const value = exact({ numerator, denominator });
      expect(Number(floor(value))).toBe(Math.floor(numerator / denominator));
      expect(Number(ceiling(value))).toBe(Math.ceil(numerator / denominator) + 0);
    }),
    { seed },
  );
});

test('rounding half to even is never further than half a unit, and even at the tie', () => {
  fc.assert(
    fc.property(fractions, fc.integer({ min: 0, max: 6 }), ([numerator, denominator], digits) => {
      const value = exact({ numerator, denominator });
      const result = product([rounded(value, digits, 'half-even'), exact(10n ** BigInt(digits))]);
      const distance = difference(product([value, exact(10n ** BigInt(digits))]), result);
      const twice = compare(product([distance, distance, exact(4)]), exact(1));
      expect(twice).toBeLessThanOrEqual(0);
      if (twice === 0) expect(floor(result) % 2n).toBe(0n);
    }),
    { seed },
  );
});

test('a decimal read and written is itself', () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 0, max: 999_999 }), (whole, decimals) => {
      const text = `${whole}.${String(decimals).padStart(6, '0')}1`;
      expect(toDecimal(readNumeral(text) ?? exact(-1), 7, 'half-even')).toBe(text);
    }),
    { seed },
  );
});
