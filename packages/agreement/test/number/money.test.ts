import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Money } from '../../src/model/money.ts';
import {
  addMoney,
  compareMoney,
  exactAmount,
  formatCount,
  formatDecimal,
  formatMoney,
  money,
  roundToMinorUnit,
  splitMoney,
  subtractMoney,
  timesRatio,
} from '../../src/number/index.ts';

const seed = 20_270_102;
const usd = (amount: string): Money => ({ amount, currency: 'USD' });
const ratio = (numerator: number, denominator: number) => ({ numerator, denominator });
const mismatch = { ok: false, problem: 'currency-mismatch' };

test.each([
  ['1200000', 'EUR', '1200000'],
  ['12.50', 'USD', '12.5'],
  ['-0.00', 'USD', '0'],
  ['0012', 'JPY', '12'],
])('money(%s, %s) has the amount %s', (amount, currency, canonical) => {
  expect(money(amount, currency)).toEqual({ ok: true, value: { amount: canonical, currency } });
});

test.each([
  ['12%', 'USD', 'not-an-amount'],
  ['1,000', 'USD', 'not-an-amount'],
  ['', 'USD', 'not-an-amount'],
  ['1', 'usd', 'unknown-currency'],
])('money(%j, %s): %s', (amount, currency, problem) => {
  expect(money(amount, currency)).toEqual({ ok: false, problem });
});

test('sums and differences are exact where floating point is not', () => {
  expect(addMoney(usd('0.1'), usd('0.2'))).toEqual({ ok: true, value: usd('0.3') });
  expect(subtractMoney(usd('9007199254740993.01'), usd('0.01'))).toEqual({ ok: true, value: usd('9007199254740993') });
  expect(compareMoney(usd('0.3'), usd('0.30000000000000001'))).toEqual({ ok: true, value: -1 });
});

test('two currencies are never mixed', () => {
  const eur = { amount: '1', currency: 'EUR' };
  expect([addMoney(usd('1'), eur), subtractMoney(usd('1'), eur), compareMoney(usd('1'), eur)]).toEqual([
    mismatch,
    mismatch,
    mismatch,
  ]);
});

test('an amount that is no decimal is a mistake of the caller', () => {
  expect(() => exactAmount(usd('a lot'))).toThrow(TypeError);
});

test('60% of 500,000 USD, and 4,200,000 USD raised by 15%', () => {
  expect(timesRatio(usd('500000'), ratio(3, 5))).toEqual(usd('300000'));
  expect(timesRatio(usd('4200000'), ratio(23, 20))).toEqual(usd('4830000'));
});

test.each<[string, string, number, number, 'half-even' | 'floor' | 'ceiling', string]>([
  ['100', 'USD', 1, 3, 'half-even', '33.33'],
  ['100', 'USD', 1, 3, 'ceiling', '33.34'],
  ['100', 'JPY', 1, 3, 'half-even', '33'],
  ['100', 'KWD', 1, 3, 'half-even', '33.333'],
  ['0.01', 'USD', 1, 2, 'half-even', '0'],
  ['0.03', 'USD', 1, 2, 'half-even', '0.02'],
  ['0.005', 'USD', 1, 1, 'half-even', '0.005'],
])('%s %s × %d/%d, %s: %s', (amount, currency, numerator, denominator, rounding, result) => {
  expect(timesRatio({ amount, currency }, ratio(numerator, denominator), rounding)).toEqual({
    amount: result,
    currency,
  });
});

test.each([
  ['1.005', 'USD', '1'],
  ['1.015', 'USD', '1.02'],
  ['1.5', 'JPY', '2'],
  ['1.2345', 'KWD', '1.234'],
])('%s %s rounds to %s', (amount, currency, result) => {
  expect(roundToMinorUnit({ amount, currency })).toEqual({ amount: result, currency });
});

test.each<[Money, readonly [number, number][], readonly string[]]>([
  [
    usd('100'),
    [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    ['33.34', '33.33', '33.33'],
  ],
  [
    usd('0.05'),
    [
      [3, 5],
      [2, 5],
    ],
    ['0.03', '0.02'],
  ],
  [
    usd('0.01'),
    [
      [1, 2],
      [1, 2],
    ],
    ['0.01', '0'],
  ],
  [
    usd('-100'),
    [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    ['-33.33', '-33.33', '-33.34'],
  ],
  [
    { amount: '100', currency: 'JPY' },
    [
      [1, 7],
      [6, 7],
    ],
    ['14', '86'],
  ],
  [
    usd('1'),
    [
      [0, 1],
      [1, 1],
    ],
    ['0', '1'],
  ],
  [
    usd('0.001'),
    [
      [1, 1],
      [1, 1],
    ],
    ['0.001', '0'],
  ],
])('splits %o by %o into %o', (amount, weights, parts) => {
  const split = splitMoney(
    amount,
    weights.map(([numerator, denominator]) => ratio(numerator, denominator)),
  );
  expect(split).toEqual({ ok: true, value: parts.map((part) => ({ amount: part, currency: amount.currency })) });
});

test.each([[[]], [[ratio(0, 1)]], [[ratio(2, 1), ratio(-1, 1)]]])('does not split by %o', (weights) => {
  expect(splitMoney(usd('1'), weights)).toEqual({ ok: false, problem: 'bad-weights' });
});

// The second way: whole cents, counted with BigInt, without any fraction.
test('the parts of a split add up to the cent, and none is a cent or more from its ideal share', () => {
  const weight = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })).map(([n, d]) => ratio(n, d));
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(weight, { minLength: 1, maxLength: 8 }),
      (cents, weights) => {
        fc.pre(weights.some(({ numerator }) => numerator > 0));
        const split = splitMoney(usd(decimalOfCents(cents)), weights);
        const parts = (split.ok ? split.value : []).map((part) => centsOf(part.amount));
        expect(parts.reduce((total, part) => total + part, 0n)).toBe(BigInt(cents));
        const common = weights.reduce((total, { denominator }) => total * BigInt(denominator), 1n);
        const units = weights.map(({ numerator, denominator }) => (common / BigInt(denominator)) * BigInt(numerator));
        const whole = units.reduce((total, unit) => total + unit, 0n);
        for (const [index, part] of parts.entries()) {
          const distance = part * whole - BigInt(cents) * (units[index] ?? 0n);
          expect(distance < whole && distance > -whole).toBe(true);
        }
      },
    ),
    { seed },
  );
});

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-1234567.8901', '-1,234,567.8901'],
  ['100000', '100,000'],
])('%s is written %s', (decimal, text) => {
  expect(formatDecimal(decimal)).toBe(text);
});

test('a count is written with separators', () => {
  expect(formatCount(1_111_120)).toBe('1,111,120');
});

test.each([
  ['500000', 'USD', '500,000 USD'],
  ['1234.5', 'USD', '1,234.50 USD'],
  ['0.005', 'USD', '0.005 USD'],
  ['-12000', 'EUR', '-12,000 EUR'],
  ['1.5', 'KWD', '1.500 KWD'],
])('%s %s is written %s', (amount, currency, text) => {
  expect(formatMoney({ amount, currency })).toBe(text);
});

function decimalOfCents(cents: number): string {
  const figures = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${figures.slice(0, -2)}.${figures.slice(-2)}`;
}

function centsOf(amount: string): bigint {
  const [whole = '', decimals = ''] = amount.split('.');
  return BigInt(`${whole}${decimals.padEnd(2, '0')}`);
}
