import { describe, expect, test } from 'vitest';
import { type FunnelPlan, type Plan, plan, type StageNumbers } from '../../src/index.ts';
import {
  acme,
  agreementWith,
  bookings,
  by,
  chain,
  companyX,
  deliver,
  everyMonth,
  funnel,
  goal,
  inMonth,
  percent,
  reach,
} from './agreements.ts';

const funnelOf = (plan: Plan): FunnelPlan => plan.funnels[0] ?? expect.fail('no funnel');
const column = (shown: FunnelPlan, pick: (stage: FunnelPlan['stages'][number]) => unknown) => shown.stages.map(pick);
const required = (numbers: StageNumbers | undefined) => numbers?.required;

describe('the example of the language design', () => {
  const shown = funnelOf(plan(acme));

  test('a month of 500,000 USD, 60% of it', () => {
    expect(column(shown, ({ everyMonth }) => everyMonth.required)).toEqual([92_920, 2_323, 418, 167, 100, 25]);
  });
  test('the whole once from the whole goal, not twelve months added up', () => {
    expect(column(shown, ({ total }) => total.required)).toEqual([1_111_120, 27_778, 5_000, 2_000, 1_200, 300]);
  });
  test('a month of its own needs its own leads', () => {
    expect(column(shown, ({ months }) => required(months[0]))).toEqual([74_480, 1_862, 335, 134, 80, 20]);
    expect(column(shown, ({ months }) => required(months[1]))).toEqual([92_920, 2_323, 418, 167, 100, 25]);
  });
  test('beside the leads of a month stands the part of the goal that they are for', () => {
    expect(shown.months.slice(0, 2).map(({ goal, part }) => [goal, part])).toEqual([
      [
        expect.objectContaining({ money: { amount: '400000', currency: 'USD' } }),
        { kind: 'money', money: { amount: '240000', currency: 'USD' } },
      ],
      [
        expect.objectContaining({ money: { amount: '500000', currency: 'USD' } }),
        { kind: 'money', money: { amount: '300000', currency: 'USD' } },
      ],
    ]);
  });
  test('what is expected flows down, rounded down', () => {
    expect(column(shown, ({ everyMonth }) => everyMonth.expected)).toEqual([95_000, 2_375, 427, 171, 102, 25]);
    expect(column(shown, ({ total }) => total.expected)).toEqual([1_140_000, 28_500, 5_130, 2_052, 1_231, 307]);
  });
  test('what is promised stands beside what is required, with both numbers', () => {
    const mql = shown.stages[2];
    expect(mql?.everyMonth.gap).toMatchObject({ promised: 450, required: 418, difference: 32, covered: true });
    expect(mql?.total.gap).toMatchObject({ promised: 5_400, required: 5_000, difference: 400, covered: true });
    expect(mql?.short).toEqual([]);
    expect(shown.stages[3]?.total.gap).toBeUndefined();
  });
  test('results of the first months need leads from before the term, which are assumed', () => {
    expect(shown.cycleMonths).toBe(2);
    expect(
      shown.months.map(({ month, volumeMonth, beforeTerm }) => [month, volumeMonth, beforeTerm]).slice(0, 3),
    ).toEqual([
      ['2027-01', '2026-11', true],
      ['2027-02', '2026-12', true],
      ['2027-03', '2027-01', false],
    ]);
    expect(shown.stages[2]?.months[0]).toMatchObject({ promised: 450, expected: 427 });
    expect(shown.chance).toMatchObject({ assumed: ['2027-01', '2027-02'] });
  });
  test('rates carry their interval and how the benchmark compares', () => {
    expect(shown.rates[2]).toMatchObject({
      interval: { low: 0.359523, high: 0.441912 },
      comparison: { benchmark: 'below', certain: false },
    });
    expect(shown.rates[3]).toMatchObject({ comparison: { benchmark: 'inside', certain: true } });
    expect(shown.rates[3]?.interval).toBeUndefined();
  });
});

describe('company X', () => {
  const shown = funnelOf(plan(companyX));

  test('5,000 USD a month, 100 USD a sale, half are won: 100 leads a month', () => {
    expect(column(shown, ({ everyMonth }) => everyMonth.required)).toEqual([100, 50]);
    expect(shown.stages[0]?.months.map(required)).toEqual(Array(12).fill(100));
    expect(column(shown, ({ total }) => total.required)).toEqual([1_200, 600]);
  });
  test('the promise just carries the goal', () => {
    expect(shown.stages[0]?.total.gap).toMatchObject({ difference: 0, covered: true });
  });
});

describe('what a goal says about time', () => {
  const withGoal = (...commitments: Parameters<typeof goal>[1][number][]) =>
    funnelOf(
      plan(
        agreementWith({
          kpis: bookings,
          goals: goal('NewBusiness', commitments),
          funnels: funnel('F', chain('Lead', [{ value: percent(50) }, 'Customer']), {
            dealSize: { amount: '100', currency: 'USD' },
          }),
        }),
      ),
    );

  test('a goal with only a total gets no monthly targets', () => {
    const shown = withGoal(reach('60000', by('2027-12-31')));
    expect(shown.stages[0]?.months.map(required)).toEqual(Array(12).fill(undefined));
    expect(shown.stages[0]?.everyMonth.required).toBeUndefined();
    expect(shown.stages[0]?.total.required).toBe(1_200);
  });
  test('the last of several dates is the whole, over its own months', () => {
    const shown = withGoal(reach('60000', by('2027-09-30')), reach('20000', by('2027-04-30')));
    expect(shown.stages[0]?.total.required).toBe(1_200);
    expect(shown.totalMonths.at(-1)).toBe('2027-09');
  });
  test('a rise counts its baseline plus the share, over its own time', () => {
    const rise = {
      kind: 'raise',
      kpi: 'Bookings',
      by: percent(15),
      amount: { kind: 'money', money: { amount: '4830000', currency: 'USD' } },
      over: { amount: 9, unit: 'month', business: false },
      when: by('2027-10-31'),
      promise: 'Growth.raise',
    } as const;
    const shown = withGoal(rise);
    expect(shown.stages[1]?.total.required).toBe(48_300);
    expect([shown.totalMonths[0], shown.totalMonths.length]).toEqual(['2027-02', 9]);
  });
  test('quarters make the whole, and no months', () => {
    const shown = withGoal(reach('15000', { kind: 'every', period: 'quarter', fiscal: false }));
    expect(shown.stages[0]?.total.required).toBe(1_200);
    expect(shown.stages[0]?.months.map(required)).toEqual(Array(12).fill(undefined));
  });
  test('a named month alone is a target of its own', () => {
    const shown = withGoal(reach('5000', inMonth('2027-03', 31)));
    expect(shown.stages[0]?.months.map(required).filter((needs) => needs !== undefined)).toEqual([100]);
  });
});

describe('promises at a stage', () => {
  const withPromises = (goals: Parameters<typeof agreementWith>[0], more: Partial<Parameters<typeof funnel>[2]> = {}) =>
    funnelOf(
      plan(
        agreementWith({
          kpis: bookings,
          funnels: funnel('F', chain('Lead', [{ value: percent(50) }, 'Customer']), {
            dealSize: { amount: '100', currency: 'USD' },
            ...more,
          }),
          ...goals,
          goals: { ...goal('NewBusiness', [reach('5000', everyMonth)]), ...goals?.goals },
        }),
      ),
    );

  test('short months are named', () => {
    const shown = withPromises({
      goals: goal('Volume', [deliver(100, 'Lead', everyMonth), deliver(80, 'Lead', inMonth('2027-05', 31))]),
    });
    expect(shown.stages[0]?.short).toEqual(['2027-05']);
    expect(shown.stages[0]?.total.gap).toMatchObject({ promised: 1_180, required: 1_200, covered: false });
  });
  test('a promise by a date counts in all, where it is the greater', () => {
    const shown = withPromises({ goals: goal('Volume', [deliver(1_500, 'Lead', by('2027-12-31'))]) });
    expect(shown.stages[0]?.total.promised).toBe(1_500);
    expect(shown.stages[0]?.months[0]?.promised).toBeUndefined();
  });
  test('promises of different owners add up, of the same owners the greater holds', () => {
    const marketing = { owners: [{ kind: 'team', team: 'Marketing' } as const] };
    const sales = { owners: [{ kind: 'team', team: 'Sales' } as const] };
    const shown = withPromises({
      goals: {
        ...goal('A', [deliver(100, 'Lead', everyMonth)], marketing),
        ...goal('B', [deliver(70, 'Lead', everyMonth)], marketing),
        ...goal('C', [deliver(30, 'Lead', everyMonth)], sales),
      },
    });
    expect(shown.stages[0]?.everyMonth.promised).toBe(130);
  });
  test('of funnels that share a stage, each counts what its own team promises', () => {
    const two = plan(
      agreementWith({
        kpis: bookings,
        goals: {
          ...goal('A', [deliver(100, 'Lead', everyMonth)], { owners: [{ kind: 'team', team: 'Marketing' }] }),
          ...goal('C', [deliver(30, 'Lead', everyMonth)], { owners: [{ kind: 'team', team: 'Sales' }] }),
        },
        funnels: {
          ...funnel('In', chain('Lead', [{}, 'Customer']), { by: 'Marketing' }),
          ...funnel('Out', chain('Lead', [{}, 'Customer']), { by: 'Sales' }),
        },
      }),
    );
    expect(two.funnels.map(({ stages }) => stages[0]?.everyMonth.promised)).toEqual([100, 30]);
    expect(two.funnels.map(({ stages }) => stages[0]?.sharedWith)).toEqual([['Out'], ['In']]);
  });
  test('a month that ends after the agreement is not promised', () => {
    const shown = withPromises({ expires: '2027-03-15', goals: goal('Volume', [deliver(100, 'Lead', everyMonth)]) });
    expect(shown.stages[0]?.months.map(({ promised }) => promised)).toEqual([100, 100, undefined]);
    expect(shown.stages[0]?.total).toMatchObject({ required: 200, promised: 200 });
  });
});

describe('what cannot be required says why', () => {
  const reasonOf = (...args: Parameters<typeof agreementWith>) => funnelOf(plan(agreementWith(...args))).notRequired;
  const rates = chain('Lead', [{ value: percent(50) }, 'Customer']);
  const goals = goal('NewBusiness', [reach('5000', everyMonth)]);

  test('money without a deal size', () => {
    expect(reasonOf({ kpis: bookings, goals, funnels: funnel('F', rates) })).toEqual({ reason: 'no-deal-size' });
  });
  test('a rate of nothing, with its name', () => {
    const none = chain('Lead', [{ value: percent(0) }, 'Customer']);
    const dealSize = { amount: '100', currency: 'USD' };
    expect(reasonOf({ kpis: bookings, goals, funnels: funnel('F', none, { dealSize }) })).toEqual({
      reason: 'zero-rate',
      rate: 'Lead -> Customer',
    });
  });
  test('a goal without an amount to count', () => {
    expect(reasonOf({ goals: goal('NewBusiness', []), funnels: funnel('F', rates) })).toEqual({ reason: 'no-amount' });
  });
  test('a funnel without a goal still shows what it expects', () => {
    const { goal: _, ...free } =
      funnel('F', rates, { expects: [{ stage: 'Lead', count: 9, when: everyMonth }] }).F ?? expect.fail();
    const shown = funnelOf(plan(agreementWith({ funnels: { F: free } })));
    expect(shown.notRequired).toEqual({ reason: 'no-goal' });
    expect(shown.stages.map(({ everyMonth: { expected } }) => expected)).toEqual([9, 4]);
  });
});

describe('the goal counts leads of a stage', () => {
  const rates = chain('Lead', [{ value: percent(50) }, 'MQL'], [{ value: percent(10) }, 'Customer']);
  const shown = funnelOf(
    plan(agreementWith({ goals: goal('NewBusiness', [deliver(20, 'MQL', everyMonth)]), funnels: funnel('F', rates) })),
  );

  test('only the stages before it need anything', () => {
    expect(shown.result).toBe('MQL');
    expect(shown.stages.map(({ everyMonth: { required: needs } }) => needs)).toEqual([40, 20, undefined]);
  });
});
