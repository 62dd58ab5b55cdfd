import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsBetween, type Quantity, quantitySum, requiredByMonth } from '../../src/funnel/index.ts';
import type { Ratio } from '../../src/model/ratio.ts';

const seed = 20_270_105;
const percent = (value: number): Ratio => ({ numerator: Math.round(value * 10), denominator: 1000 });
const usd = (amount: string) => ({ amount, currency: 'USD' });
const inMoney = (amount: string): Quantity => ({ money: usd(amount) });
const inbound = [2.5, 18, 40, 60, 25].map(percent);
const funnel = { dealSize: usd('12000'), share: percent(60), rates: inbound };
const year = monthsBetween('2027-01', '2027-12');

test('a year with a month of its own, a cycle of 60 days and a goal for the whole', () => {
  const months = year.map((month) => ({ month, target: inMoney(month === '2027-01' ? '400000' : '500000') }));
  const plan = requiredByMonth({ ...funnel, months, whole: inMoney('6000000'), cycle: { amount: 60, unit: 'day' } });
  expect(plan.months.length).toBe(12);
  expect(plan.months[0]).toEqual({
    month: '2027-01',
    volumeMonth: '2026-11',
    required: { kind: 'required', entries: [74480, 1862, 335, 134, 80, 20] },
  });
  expect(plan.months[1]).toEqual({
    month: '2027-02',
    volumeMonth: '2026-12',
    required: { kind: 'required', entries: [92_920, 2_323, 418, 167, 100, 25] },
  });
  expect(plan.total).toMatchObject({ entries: [1_111_120, 27_778, 5_000, 2_000, 1_200, 300] });
});

test('without a whole goal the months are added up first', () => {
  const months = year.map((month) => ({ month, target: inMoney('500000') }));
  expect(requiredByMonth({ ...funnel, months }).total).toMatchObject({
    entries: [1_111_120, 27_778, 5_000, 2_000, 1_200, 300],
  });
});

test('without a cycle the leads enter in the month of the results', () => {
  const plan = requiredByMonth({ months: [{ month: '2027-01', target: { count: 5 } }], rates: [percent(50)] });
  expect(plan).toEqual({
    months: [{ month: '2027-01', volumeMonth: '2027-01', required: { kind: 'required', entries: [10, 5] } }],
    total: { kind: 'required', entries: [10, 5] },
  });
});

test.each<[string, readonly Quantity[]]>([
  ['money and a count', [inMoney('1'), { count: 1 }]],
  ['two currencies', [inMoney('1'), { money: { amount: '1', currency: 'EUR' } }]],
  ['no month', []],
])('%s have no total', (_, targets) => {
  const months = targets.map((target, index) => ({ month: `2027-0${index + 1}`, target }));
  expect(quantitySum(targets)).toBeUndefined();
  expect(requiredByMonth({ months, rates: [] }).total).toEqual({ kind: 'undetermined', reason: 'unit-mismatch' });
});

test('one bad month leaves the others standing', () => {
  const months = [
    { month: '2027-01', target: { count: 1 } },
    { month: '2027-02', target: { count: 0.5 } },
  ];
  expect(requiredByMonth({ months, rates: [] }).months.map(({ required }) => required.kind)).toEqual([
    'required',
    'undetermined',
  ]);
});

test('the whole term never needs more than its months added up, at any stage', () => {
  const rate = fc.integer({ min: 1, max: 1000 }).map((n) => ({ numerator: n, denominator: 1000 }));
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }),
      fc.array(rate, { maxLength: 5 }),
      (counts, rates) => {
        const months = counts.map((count, index) => ({ month: year[index] ?? '', target: { count } }));
        const plan = requiredByMonth({ months, rates });
        const stages = plan.total.kind === 'required' ? plan.total.entries : [];
        expect(stages.length).toBe(rates.length + 1);
        for (const [stage, total] of stages.entries()) {
          const added = plan.months.reduce(
            (sum, { required }) => sum + (required.kind === 'required' ? (required.entries[stage] ?? 0) : 0),
            0,
          );
          expect(total).toBeLessThanOrEqual(added);
        }
      },
    ),
    { seed },
  );
});
