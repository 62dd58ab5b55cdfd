import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap, neededWins, type Quantity, required, requiredForWins } from '../../src/funnel/index.ts';
import type { Ratio } from '../../src/model/ratio.ts';

const seed = 20_270_103;
const percent = (value: number): Ratio => ({ numerator: Math.round(value * 10), denominator: 1000 });
const usd = (amount: string) => ({ amount, currency: 'USD' });
const inMoney = (amount: string): Quantity => ({ money: usd(amount) });
/** Visitor → Lead → MQL → SQL → Opportunity → Customer of the language's example. */
const inbound = [2.5, 18, 40, 60, 25].map(percent);

test('500,000 USD a month, 60% of it, at 12,000 USD a deal', () => {
  const input = { target: inMoney('500000'), share: percent(60), dealSize: usd('12000'), rates: inbound };
  expect(required(input)).toEqual({ kind: 'required', entries: [92_920, 2_323, 418, 167, 100, 25] });
});

test('the whole term is asked for once: 5,000 MQL and not 12 × 418', () => {
  const input = { target: inMoney('6000000'), share: percent(60), dealSize: usd('12000'), rates: inbound };
  expect(required(input)).toEqual({ kind: 'required', entries: [1_111_120, 27_778, 5_000, 2_000, 1_200, 300] });
});

test('5,000 USD a month at 100 USD a sale and a 50% win rate needs 100 qualified leads', () => {
  const input = { target: inMoney('5000'), dealSize: usd('100'), rates: [percent(50)] };
  expect(required(input)).toEqual({ kind: 'required', entries: [100, 50] });
});

test('a goal in leads needs no deal size', () => {
  expect(required({ target: { count: 450 }, rates: [percent(18)] })).toEqual({
    kind: 'required',
    entries: [2_500, 450],
  });
});

test('a goal on the first stage has nothing before it', () => {
  expect(required({ target: { count: 450 }, rates: [] })).toEqual({ kind: 'required', entries: [450] });
});

test('rates of 100% ask for no more, and a goal of nothing for nothing', () => {
  expect(required({ target: { count: 7 }, rates: [percent(100), percent(100)] })).toMatchObject({ entries: [7, 7, 7] });
  expect(required({ target: { count: 0 }, rates: inbound })).toMatchObject({ entries: [0, 0, 0, 0, 0, 0] });
});

test('money that is not a whole number of deals asks for one more deal, to the cent', () => {
  expect(neededWins({ target: inMoney('24000.01'), dealSize: usd('12000') })).toEqual({ kind: 'wins', wins: 3 });
  expect(neededWins({ target: inMoney('24000'), dealSize: usd('12000') })).toEqual({ kind: 'wins', wins: 2 });
  expect(neededWins({ target: inMoney('0.3'), dealSize: usd('0.1') })).toEqual({ kind: 'wins', wins: 3 });
});

test.each<[string, Parameters<typeof required>[0], string, number?]>([
  ['a rate of 0%', { target: { count: 1 }, rates: [percent(50), percent(0), percent(50)] }, 'zero-rate', 1],
  ['a rate of 0% for nothing', { target: { count: 0 }, rates: [percent(0)] }, 'zero-rate', 0],
  ['a rate above 100%', { target: { count: 1 }, rates: [percent(50), percent(101)] }, 'rate-out-of-range', 1],
  ['a rate below 0%', { target: { count: 1 }, rates: [percent(-1)] }, 'rate-out-of-range', 0],
  ['a share above 100%', { target: { count: 1 }, share: percent(101), rates: [] }, 'share-out-of-range'],
  ['money without a deal size', { target: inMoney('1'), rates: [] }, 'no-deal-size'],
  ['a deal that brings nothing', { target: inMoney('1'), dealSize: usd('0'), rates: [] }, 'deal-size-not-positive'],
  ['a deal that costs', { target: inMoney('1'), dealSize: usd('-5'), rates: [] }, 'deal-size-not-positive'],
  ['two currencies', { target: inMoney('1'), dealSize: { amount: '1', currency: 'EUR' }, rates: [] }, 'unit-mismatch'],
  ['a count with a deal size', { target: { count: 1 }, dealSize: usd('1'), rates: [] }, 'unit-mismatch'],
  ['half a lead', { target: { count: 0.5 }, rates: [] }, 'count-out-of-range'],
  ['less than no lead', { target: { count: -1 }, rates: [] }, 'count-out-of-range'],
  ['less than no money', { target: inMoney('-12000'), dealSize: usd('12000'), rates: [] }, 'count-out-of-range'],
  [
    'more leads than can be counted',
    { target: { count: 2 ** 40 }, rates: [{ numerator: 1, denominator: 2 ** 40 }] },
    'count-out-of-range',
    0,
  ],
])('%s is undetermined', (_, input, reason, at) => {
  expect(required(input)).toEqual(
    at === undefined ? { kind: 'undetermined', reason } : { kind: 'undetermined', reason, at },
  );
});

// The second way: people are sent into the funnel one by one, counted in whole numbers, until enough come out.
test('at every stage one lead fewer would not have been enough', () => {
  const rate = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30))
    .map(([n, more]) => ({ numerator: n, denominator: n + more }));
  fc.assert(
    fc.property(fc.nat(60), fc.array(rate, { maxLength: 3 }), (wins, rates) => {
      let entries = [wins];
      for (const { numerator, denominator } of [...rates].reverse()) {
        let entering = 0;
        while (entering * numerator < (entries[0] ?? 0) * denominator) entering += 1;
        entries = [entering, ...entries];
      }
      expect(requiredForWins(wins, rates)).toEqual({ kind: 'required', entries });
    }),
    { seed },
  );
});

test('a higher goal or a lower rate never asks for fewer leads', () => {
  const rate = fc.integer({ min: 1, max: 999 }).map((n) => ({ numerator: n, denominator: 1000 }));
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e3), fc.array(rate, { minLength: 1, maxLength: 5 }), (wins, more, rates) => {
      const better = rates.map(({ numerator }) => ({ numerator: numerator + 1, denominator: 1000 }));
      const [base, higher, easier] = [top(wins, rates), top(wins + more, rates), top(wins, better)];
      expect(higher).toBeGreaterThanOrEqual(base);
      expect(easier).toBeLessThanOrEqual(base);
    }),
    { seed },
  );
});

function top(wins: number, rates: readonly Ratio[]): number {
  const result = requiredForWins(wins, rates);
  return result.kind === 'required' ? (result.entries[0] ?? Number.NaN) : Number.POSITIVE_INFINITY;
}

test.each([
  [400, 418, { difference: -18, covered: false, coverage: { numerator: 200, denominator: 209 } }],
  [450, 418, { difference: 32, covered: true, coverage: { numerator: 225, denominator: 209 } }],
  [418, 418, { difference: 0, covered: true, coverage: { numerator: 1, denominator: 1 } }],
])('%i promised where %i are needed', (promised, needed, result) => {
  expect(gap(promised, needed)).toEqual({ promised, required: needed, ...result });
});

test('where nothing is needed there is no share of it', () => {
  expect(gap(5, 0)).toEqual({ promised: 5, required: 0, difference: 5, covered: true });
});
