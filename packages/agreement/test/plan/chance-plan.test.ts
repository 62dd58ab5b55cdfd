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

test('several funnels of one goal must each meet their share', () => {
  const half = (name: string) =>
    funnel(name, chain('Lead', [{ value: percent(50) }, 'Customer']), {
      share: percent(50),
      dealSize: { amount: '100', currency: 'USD' },
      expects: [{ stage: 'Lead', count: 50, when: everyMonth }],
    });
  const shown = plan(
    agreementWith({
      kpis: bookings,
      goals: goal('NewBusiness', [reach('5000', everyMonth)]),
      funnels: { ...half('A'), ...half('B') },
    }),
  );
  const one = shown.funnels[0]?.chance;
  const total = one?.kind === 'chance' ? one.total : expect.fail();
  expect(shown.goals[0]?.chance?.total).toBeCloseTo(total * total, 3);
  expect(shown.goals[0]?.chance?.carried).toEqual({ numerator: 1, denominator: 1 });
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
