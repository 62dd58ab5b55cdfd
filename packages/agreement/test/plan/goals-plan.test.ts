import { describe, expect, test } from 'vitest';
import {
  type Agreement,
  type CommitmentTime,
  type Constant,
  type GoalPlan,
  periodsText,
  plan,
  planTerm,
  rateText,
} from '../../src/index.ts';
import {
  acme,
  agreementWith,
  bookings,
  by,
  deliver,
  everyMonth,
  goal,
  inMonth,
  percent,
  reach,
  role,
} from './agreements.ts';

const goalIn = (agreement: Agreement, name = 'NewBusiness'): GoalPlan =>
  plan(agreement).goals.find((shown) => shown.name === name) ?? expect.fail(`no goal ${name}`);
const plain = (amount: Constant | undefined) =>
  amount?.kind === 'money' ? amount.money.amount : amount?.kind === 'number' ? amount.number : amount;

describe('amounts by month and in all', () => {
  test('a month of its own stands in the place of every month; the date is the whole', () => {
    const [target] = goalIn(acme).targets;
    expect(target?.months.map(({ amount }) => plain(amount)).slice(0, 3)).toEqual(['400000', '500000', '500000']);
    expect(plain(target?.everyMonth)).toBe('500000');
    expect(target?.total).toMatchObject({ as: 'written', from: '2027-01-01', to: '2027-12-31' });
    expect(plain(target?.total?.amount)).toBe('6000000');
  });
  test('without a date the months are added up', () => {
    const [target] = goalIn(
      agreementWith({ kpis: bookings, goals: goal('NewBusiness', [reach('0.1', everyMonth)]) }),
    ).targets;
    expect(plain(target?.total?.amount)).toBe('1.2');
    expect(target?.total).toMatchObject({ as: 'sum', from: '2027-01-01', to: '2027-12-31' });
  });
  test('each team brings its share, by month and in all', () => {
    const parts = goalIn(acme).contributions;
    expect(parts.map(({ team, everyMonth: usual, total }) => [team, plain(usual), plain(total?.amount)])).toEqual([
      ['Marketing', '300000', '3600000'],
      ['Sales', '200000', '2400000'],
    ]);
    expect(plain(parts[0]?.months[0]?.amount)).toBe('240000');
  });
  test('weeks add up in the month in which they end', () => {
    const everyWeek: CommitmentTime = { kind: 'every', period: 'week', fiscal: false };
    const [target] = goalIn(agreementWith({ goals: goal('NewBusiness', [deliver(10, 'MQL', everyWeek)]) })).targets;
    // Sundays of January 2027: 3, 10, 17, 24, 31.
    expect(plain(target?.months[0]?.amount)).toBe('50');
    expect(plain(target?.months[1]?.amount)).toBe('40');
    expect(target?.everyMonth).toBeUndefined();
  });
  test('without a first day there are no months, but what is owed in each period is there', () => {
    const everyWeek: CommitmentTime = { kind: 'every', period: 'week', fiscal: false };
    const { effective: _, ...undated } = agreementWith({
      roles: { SDR: role('SDR', { headcount: 3 }) },
      goals: goal('NewBusiness', [{ ...deliver(50, 'MQL', everyWeek), forEach: 'SDR' }]),
    });
    const [target] = goalIn(undated).targets;
    expect(target?.months).toEqual([]);
    expect(target?.every).toEqual([{ unit: 'week', fiscal: false, amount: { kind: 'number', number: '50' } }]);
  });
  test('the day of the month by which it is due is there', () => {
    const byTwentieth: CommitmentTime = { kind: 'every', period: 'month', fiscal: false, byDay: 20 };
    const [target] = goalIn(agreementWith({ goals: goal('NewBusiness', [deliver(10, 'MQL', byTwentieth)]) })).targets;
    expect(target?.every).toMatchObject([{ unit: 'month', byDay: 20 }]);
    expect(target && periodsText(target)).toBe('10 every month by day 20');
  });
  test('shares are not added up over months', () => {
    const rate = reach('1', everyMonth, { kpi: 'Rate', amount: { kind: 'percent', share: percent(40) } });
    const [target] = goalIn(agreementWith({ goals: goal('NewBusiness', [rate]) })).targets;
    expect(target?.months).toHaveLength(12);
    expect(target?.total).toBeUndefined();
  });
  test('a year that is named takes the place of its quarters', () => {
    const quarters: CommitmentTime = { kind: 'every', period: 'quarter', fiscal: false };
    const year: CommitmentTime = { kind: 'in', period: '2027', from: '2027-01-01', to: '2027-12-31' };
    const [target] = goalIn(
      agreementWith({ kpis: bookings, goals: goal('NewBusiness', [reach('10', quarters), reach('50', year)]) }),
    ).targets;
    expect(plain(target?.total?.amount)).toBe('50');
  });
  test('what is to be lowered is a bound of its own', () => {
    const lower = {
      kind: 'lower',
      kpi: 'Bookings',
      by: percent(10),
      amount: { kind: 'number', number: '9' },
      when: by('2027-12-31'),
      promise: 'x',
    } as const;
    const shown = goalIn(
      agreementWith({ kpis: bookings, goals: goal('NewBusiness', [reach('5', everyMonth), lower]) }),
    );
    expect(shown.targets.map(({ bound }) => bound)).toEqual(['at least', 'at most']);
  });
});

describe('for each person of a role', () => {
  const talks = (more: Parameters<typeof role>[1]) =>
    goalIn(
      agreementWith({
        roles: { SDR: role('SDR', { rampGoals: [0, 25, 50, 75, 100].map(percent), ...more }) },
        goals: goal('Talks', [deliver(10, 'MQL', everyMonth, { forEach: 'SDR' })]),
      }),
      'Talks',
    ).targets[0]?.months.map(({ amount }) => Number(plain(amount)));
  const member = (more: object) => ({ person: 'Bo', weight: 1, covers: [], away: [], calendar: 'Office', ...more });

  test('people without a first day and without a name count in full', () => {
    expect(talks({ headcount: 2, members: [member({})] })?.[0]).toBe(30);
  });
  test('a newcomer counts by the ramp of the month, in whole leads upwards', () => {
    expect(talks({ headcount: 1, members: [member({ from: '2026-12-15' })] })?.slice(0, 5)).toEqual([
      13, 15, 18, 20, 20,
    ]);
  });
  test('who has left by the end of the month counts no more', () => {
    expect(talks({ headcount: 1, members: [member({ until: '2027-02-27' })] })?.slice(0, 3)).toEqual([20, 10, 10]);
  });
  test('every month counts those who are in the role at once in the term', () => {
    const every = (...members: ReturnType<typeof member>[]) =>
      plain(
        goalIn(
          agreementWith({
            roles: { SDR: role('SDR', { members }) },
            goals: goal('Talks', [deliver(10, 'MQL', everyMonth, { forEach: 'SDR' })]),
          }),
          'Talks',
        ).targets[0]?.everyMonth,
      );
    expect(every(member({}), member({ until: '2026-12-31' }))).toBe('10');
    expect(every(member({ until: '2027-03-31' }), member({ from: '2027-04-01' }))).toBe('10');
    expect(every(member({}), member({ from: '2027-06-01' }))).toBe('20');
  });
  test('an absence does not lower a goal', () => {
    expect(talks({ members: [member({ away: [{ from: '2027-01-01', to: '2027-12-31' }] })] })?.[0]).toBe(10);
  });
});

describe('the time that is planned', () => {
  test('lasts to the last date of a goal where no end is agreed', () => {
    const { expires: _, ...open } = agreementWith({
      goals: goal('G', [reach('1', by('2027-05-31')), reach('1', inMonth('2027-06', 30))]),
    });
    expect(planTerm(open)).toMatchObject({ to: '2027-06-30', end: 'goals' });
  });
  test('is a year where nothing says how long', () => {
    const { expires: _, ...open } = agreementWith({ effective: '2027-02-10' });
    expect(planTerm(open)).toMatchObject({ to: '2028-02-09', end: 'assumed', cut: false });
    expect(planTerm(open).months).toHaveLength(13);
  });
  test('is cut after ten years', () => {
    expect(planTerm(agreementWith({ expires: '9999-12-31' }))).toMatchObject({ cut: true, to: '2036-12-31' });
  });
  test('has no months without a first day, but what holds for any month stays', () => {
    const {
      effective: _,
      expires: __,
      ...timeless
    } = agreementWith({ kpis: bookings, goals: goal('NewBusiness', [reach('5000', everyMonth)]) });
    expect(planTerm(timeless).months).toEqual([]);
    expect(plain(goalIn(timeless).targets[0]?.everyMonth)).toBe('5000');
  });
  test('has none where the end is before the beginning', () => {
    expect(planTerm(agreementWith({ expires: '2026-01-01' })).months).toEqual([]);
  });
});

test.each([
  [0.36, '36.0%'],
  [0.000_04, '0.004%'],
  [0.999_99, '99.999%'],
  [0.999_96, '99.996%'],
  [0, 'under 0.0001%'],
  [1, 'over 99.9999%'],
])('the end %d of an interval is written %s', (rate, text) => {
  expect(rateText(rate)).toBe(text);
});
