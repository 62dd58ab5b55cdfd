import { expect, test } from 'vitest';
import { currencyCodes, isCurrency, minorDigits } from '../../src/number/index.ts';

test.each([
  ['USD', 2],
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
  ['HUF', 2],
  ['COP', 2],
])('%s has %i digits', (code, digits) => {
  expect(isCurrency(code)).toBe(true);
  expect(minorDigits(code)).toBe(digits);
});

test.each(['usd', 'XAU', 'XXX', 'XTS', 'DEM', 'ABC', '', 'US', 'USDX'])('%j is no currency', (code) => {
  expect(isCurrency(code)).toBe(false);
});

test('codes are three capitals, sorted, and each is there once', () => {
  expect(currencyCodes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect(currencyCodes).toEqual([...new Set(currencyCodes)].sort());
  // The published list has 179 codes, 13 of them metals, units of account and test codes; XCG came later.
  expect(currencyCodes.length).toBe(179 - 13 + 1);
});

test('the runtime knows every currency in use, apart from withdrawn and fund codes that one of both leaves out', () => {
  const runtime = new Set(Intl.supportedValuesOf('currency'));
  const funds = ['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'USN', 'UYI', 'UYW', 'VED'];
  const withdrawn = ['ANG', 'BGN', 'CUC'];
  const known = new Set([...funds, ...withdrawn]);
  expect(currencyCodes.filter((code) => !runtime.has(code) && !known.has(code))).toEqual([]);
});

test('where the runtime gives a currency more than two digits, so does the list', () => {
  const digitsOf = (currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  expect(currencyCodes.filter((code) => digitsOf(code) > minorDigits(code))).toEqual([]);
});
