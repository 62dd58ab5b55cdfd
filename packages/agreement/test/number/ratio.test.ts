import { expect, test } from 'vitest';
import { exact, formatPercent, isShare, parseRatio, ratio, ratioOf } from '../../src/number/index.ts';

test.each([
  ['2.5%', { numerator: 1, denominator: 40 }],
  ['0.025', { numerator: 1, denominator: 40 }],
  ['60%', { numerator: 3, denominator: 5 }],
  ['100%', { numerator: 1, denominator: 1 }],
  ['0%', { numerator: 0, denominator: 1 }],
  ['-15%', { numerator: -3, denominator: 20 }],
])('%s is %o', (text, value) => {
  expect(parseRatio(text)).toEqual(value);
});

test('a ratio with more digits than JSON can carry is none', () => {
  expect(parseRatio('0.12345678901234567')).toBeUndefined();
  expect(ratioOf(exact(2n ** 60n))).toBeUndefined();
  expect(parseRatio('half')).toBeUndefined();
});

test.each<[number, number, unknown]>([
  [216, 540, { numerator: 2, denominator: 5 }],
  [-216, 540, { numerator: -2, denominator: 5 }],
  [216, -540, { numerator: -2, denominator: 5 }],
  [0, 540, { numerator: 0, denominator: 1 }],
  [1, 0, undefined],
  [1.5, 2, undefined],
  [2 ** 53, 3, undefined],
])('%d of %d in lowest terms', (numerator, denominator, value) => {
  expect(ratio(numerator, denominator)).toEqual(value);
});

test.each<[number, number, boolean]>([
  [0, 1, true],
  [1, 1, true],
  [-1, 2, false],
  [3, 2, false],
])('%d/%d is a share: %s', (numerator, denominator, is) => {
  expect(isShare({ numerator, denominator })).toBe(is);
});

test.each<[number, number, string]>([
  [1, 40, '2.5%'],
  [2, 5, '40%'],
  [1, 3, '33.33%'],
  [0, 7, '0%'],
  [1, 1_000_000, '0.0001%'],
  [5, 100_000, '0.005%'],
  [99_999, 100_000, '99.999%'],
  [1, Number.MAX_SAFE_INTEGER, '0.00000000000001%'],
  [1, 1, '100%'],
  [-3, 20, '-15%'],
])('%d/%d is written %s', (numerator, denominator, text) => {
  expect(formatPercent({ numerator, denominator })).toBe(text);
});

test('percent with more digits', () => {
  expect(formatPercent({ numerator: 1, denominator: 1_000_000 }, 4)).toBe('0.0001%');
});
