import { describe, expect, test } from 'vitest';
import { chanceByMonth, chanceOfGoal, type FunnelPlan, type Plan, plan } from '../../src/index.ts';
import {
  acme,
  agreementWith,
  bookings,
  chain,
  companyX,
  everyMonth,
  funnel,
  goal,
  percent,
  reach,
} from './agreements.ts';

const chanceOf = (shown: Plan) => {
  const { chance } = shown.funnels[0] ?? expect.fail('no funnel');
  return chance.kind === 'chance' ? chance : expect.fail(chance.reason);
};
const noChance = (shown: FunnelPlan | undefined) => (shown?.chance.kind === 'none' ? shown.chance.reason : undefined);

describe('the example of the language design', () => {
  const chance = chanceOf(plan(acme));
  const rates = acme.funnels.Inbound?.rates ?? [];

  test('starts from the visitors that are expected', () => {
    expect(chance).toMatchObject({ basis: 'expected', stage: 'Visitor', volume: 1_140_000, needed: 300 });
    expect(chance.total).toBe(expectChance(chanceOfGoal({ rates, volume: 1_140_000, needed: 300 })).chance);
  });
  test('months hang together, so the chance of every month is that of the whole arithmetic', () => {
    const months = chance.months.map(({ month }, at) => ({ month, volume: 95_000, needed: at === 0 ? 20 : 25 }));
    const again = chanceByMonth({ months, whole: 300, rates });
    expect(again).toMatchObject({ months: chance.months, every: chance.everyMonth });
  });
  test('names what is taken as certain and what matters most', () => {
    expect(chance.certain).toEqual(['Visitor -> Lead', 'SQL -> Opportunity', 'Opportunity -> Customer']);
    expect(chance.decisive).toMatchObject({ from: 'MQL', to: 'SQL', because: 'swing' });
  });
  test('the goal has the chance of its funnel, for the part that it carries', () => {
    const found = plan(acme).goals.find(({ name }) => name === 'NewBusiness');
    expect(found?.chance).toEqual({
      total: chance.total,
      everyMonth: chance.everyMonth,
      carried: { numerator: 3, denominator: 5 },
    });
  });
});

test('without an expected volume the promised one counts: 100 leads, half won, 50 needed', () => {
  const chance = chanceOf(plan(companyX));
  expect(chance).toMatchObject({ basis: 'promised', stage: 'Lead' });
  // The chance of 50 or more heads in 100 throws: one half, plus half of the chance of exactly 50.
  expect(chance.months[0]?.chance).toBeCloseTo(0.5398, 4);
});

describe('several funnels of one goal meet it together', () => {
  const carried = (name: string, count: number, share: number, size = '100') =>
    funnel(name, chain('Lead', [{ value: percent(50) }, 'Customer']), {
      share: percent(share),
      dealSize: { amount: size, currency: 'USD' },
      expects: [{ stage: 'Lead', count, when: everyMonth }],
    });
  const chance = (month: string, ...funnels: ReturnType<typeof carried>[]) =>
    plan(
      agreementWith({
        kpis: bookings,
        goals: goal('NewBusiness', [reach(month, everyMonth)]),
        funnels: Object.assign({}, ...funnels),
      }),
    ).goals[0]?.chance;
  /** The chance of so many heads or more in as many throws as leads come in. */
  const heads = (leads: number, needed: number) =>
    expectChance(chanceOfGoal({ rates: [{ value: percent(50) }], volume: leads, needed })).chance;

  test('though one of them may miss its share', () => {
    const shown = chance('5000', carried('A', 50, 50), carried('B', 50, 50));
    expect(shown).toMatchObject({ total: heads(1200, 600), carried: { numerator: 1, denominator: 1 } });
    expect(shown?.everyMonth).toBeCloseTo(heads(100, 50) ** 12, 3);
  });
  test('where they carry a part, that part', () => {
    expect(chance('10000', carried('A', 50, 25), carried('B', 50, 25))?.total).toBe(heads(1200, 600));
  });
  test('where they carry more than all of it, once', () => {
    const shown = chance('5000', carried('A', 100, 100), carried('B', 100, 100));
    expect(shown).toMatchObject({ total: 1, carried: { numerator: 2, denominator: 1 } });
  });
  test('in money, where their deals differ', () => {
    // 50 of 100 USD and 25 of 200 USD a month are needed and expected.
    const total = chance('5000', carried('A', 50, 50), carried('B', 25, 50, '200'))?.total ?? 0;
    expect(total).toBeGreaterThan(0.5);
    expect(total).toBeLessThan(0.53);
  });
});

test('a goal whose funnels have no volume has no chance to tell', () => {
  const shown = plan(agreementWith({ ...companyX, goals: goal('NewBusiness', [reach('5000', everyMonth)]) }));
  expect(noChance(shown.funnels[0])).toBe('no-volume');
  expect(shown.goals[0]?.chance).toBeUndefined();
});

test('a volume written lower down takes the place of what would flow there', () => {
  const shown = plan(
    agreementWith({
      kpis: bookings,
      goals: goal('NewBusiness', [reach('500', everyMonth)]),
      funnels: funnel('F', chain('Visitor', [{ value: percent(10) }, 'Lead'], [{ value: percent(50) }, 'Customer']), {
        dealSize: { amount: '100', currency: 'USD' },
        expects: [
          { stage: 'Visitor', count: 1_000, when: everyMonth },
          { stage: 'Lead', count: 12, when: everyMonth },
        ],
      }),
    }),
  );
  expect(chanceOf(shown)).toMatchObject({ stage: 'Lead', volume: 144, needed: 60 });
});

const expectChance = (found: ReturnType<typeof chanceOfGoal>) =>
  found.kind === 'chance' ? found : expect.fail(found.reason);
