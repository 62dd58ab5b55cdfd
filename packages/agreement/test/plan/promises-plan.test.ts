import { describe, expect, test } from 'vitest';
import {
  type Agreement,
  type Duration,
  describePromise,
  planPromises,
  recurrenceText,
  type SlaPromise,
} from '../../src/index.ts';
import { agreementWith, becomes, by, deliver, everyMonth, goal, percent, promise, reach, role } from './agreements.ts';

const marketing = { kind: 'team', team: 'Marketing' } as const;
const sales = { kind: 'team', team: 'Sales' } as const;
const amy = { kind: 'person', person: 'Amy Chen' } as const;
const sdr = { kind: 'role', role: 'SDR' } as const;
const hours = (amount: number): Duration => ({ amount, unit: 'hour', business: true });
const within = (amount: number) => ({ kind: 'after', choices: [{ within: hours(amount) }] }) as const;
const friday = { kind: 'schedule', every: { kind: 'weekdays', weekdays: [5], times: [] } } as const;

const base = agreementWith({
  roles: {
    SDR: role('SDR', { members: [{ person: 'Ana Ruiz', weight: 1, covers: [], away: [], calendar: 'Office' }] }),
  },
  contacts: {
    HotLeads: {
      name: 'HotLeads',
      by: 'SDR',
      others: [],
      attempts: { count: 8, channels: ['email', 'phone'], promise: 'HotLeads.attempts' },
      cadence: [],
      stop: [],
    },
  },
  goals: {
    ...goal('Volume', [deliver(1_450, 'MQL', everyMonth)]),
    ...goal('Talks', [deliver(10, 'meeting_held', everyMonth, { forEach: 'SDR', promise: 'Talks.deliver' })]),
    ...goal('NewBusiness', [reach('6000000', by('2027-12-31'))]),
    ...goal('Growth', [
      {
        kind: 'raise',
        kpi: 'Bookings',
        by: percent(15),
        from: { kind: 'money', money: { amount: '4200000', currency: 'USD' } },
        amount: { kind: 'money', money: { amount: '4830000', currency: 'USD' } },
        over: { amount: 9, unit: 'month', business: false },
        when: by('2027-10-31'),
        promise: 'Growth.raise',
      },
    ]),
  },
  reviews: [{ of: { kind: 'contact', name: 'HotLeads' }, by: [amy], promise: 'agreement.review 2' }],
});

const sentences: readonly (readonly [string, Partial<SlaPromise>])[] = [
  [
    'SDR accepts each lead of ToSales within 4 business hours, 95% of the time',
    { kind: 'acceptance', from: 'ToSales', firm: within(4), share: percent(95) },
  ],
  [
    'SDR touches each lead of HotLeads for the first time within 8 business hours, aiming at 1 business hour',
    { kind: 'first touch', from: 'HotLeads', firm: within(8), target: within(1) },
  ],
  [
    'SDR makes at least 8 attempts to reach each lead of HotLeads by email or phone over 10 business days',
    {
      kind: 'attempts',
      from: 'HotLeads',
      firm: { kind: 'window', over: { amount: 10, unit: 'day', business: true } },
      done: { kind: 'moment', when: becomes('x'), times: 8 },
    },
  ],
  [
    'Marketing delivers at least 1,450 MQL every month',
    { kind: 'volume', from: 'Volume', by: [marketing], name: 'Volume.deliver' },
  ],
  [
    'Sales delivers at least 10 meeting_held every month for each SDR',
    { kind: 'volume', from: 'Talks', by: [sales], name: 'Talks.deliver' },
  ],
  [
    'Marketing and Sales reach 6,000,000 USD of Bookings by 2027-12-31',
    { kind: 'result', from: 'NewBusiness', by: [marketing, sales], name: 'NewBusiness.reach' },
  ],
  [
    'Sales raises Bookings over 9 months by 15% from 4,200,000 USD to 4,830,000 USD by 2027-10-31',
    { kind: 'growth', from: 'Growth', by: [sales], name: 'Growth.raise', firm: { kind: 'on', date: '2027-10-31' } },
  ],
  [
    'Marketing reports the numbers of Volume to Amy Chen by day 5 of the next month',
    {
      kind: 'volume report',
      from: 'Volume',
      by: [marketing],
      to: [amy],
      firm: { kind: 'end of period', dayOfNextMonth: 5 },
    },
  ],
  [
    'Amy Chen sends Weekly to Marketing every Friday',
    { kind: 'report', from: 'Weekly', by: [amy], to: [marketing], starts: friday },
  ],
  [
    'Marketing and Sales meet for Monthly every Friday',
    { kind: 'meeting', from: 'Monthly', by: [marketing, sales], starts: friday },
  ],
  [
    'Amy Chen reviews HotLeads every Friday',
    { kind: 'review', name: 'agreement.review 2', from: 'agreement', by: [amy], starts: friday },
  ],
  [
    'Sales reviews the agreement every Friday',
    { kind: 'review', name: 'agreement.review', from: 'agreement', by: [sales], starts: friday },
  ],
  [
    'SDR keeps StatusKept to Marketing: when lead becomes MQL, touched within 2 business hours when lead is SQL, 1 business hour otherwise, 98% of the time every quarter',
    {
      from: 'StatusKept',
      to: [marketing],
      firm: {
        kind: 'after',
        choices: [{ within: hours(2), when: { op: 'stage', in: ['SQL'] } }, { within: hours(1) }],
      },
      share: percent(98),
      sharePeriod: 'quarter',
    },
  ],
  [
    'SDR keeps KeepTouch: when lead becomes MQL, touched within 3 business hours, again and again, in calendar Night',
    { from: 'KeepTouch', repeats: true, firm: within(3), calendar: 'Night' },
  ],
  [
    'SDR keeps TrialCall: when lead becomes MQL, touched by 3 business hours before trial_ends',
    {
      from: 'TrialCall',
      firm: { kind: 'before', by: hours(3), field: { kind: 'field', of: 'lead', field: 'trial_ends' } },
    },
  ],
  ['Nobody in particular keeps Lonely: when lead becomes MQL, touched', { from: 'Lonely', by: [] }],
];

test.each(sentences)('%s', (sentence, more) => {
  expect(describePromise(promise('P', more), base)).toBe(sentence);
});

describe('who owes to whom', () => {
  const groups = (...promises: readonly SlaPromise[]) => {
    const agreement: Agreement = { ...base, promises: Object.fromEntries(promises.map((one) => [one.name, one])) };
    return planPromises(agreement).map(({ by: owing, to, promises: own }) => [
      owing,
      to,
      own.map(({ name, impliedTo }) => (impliedTo ? `${name}*` : name)),
    ]);
  };

  test('a role and a person stand for their team, a leader for the team that is led', () => {
    expect(
      groups(
        promise('A', { to: [{ kind: 'person', person: 'Josh Park' }] }),
        promise('B', { by: [{ kind: 'person', person: 'Ana Ruiz' }], to: [marketing] }),
        promise('C', { by: [amy], to: [marketing] }),
      ),
    ).toEqual([[['Sales'], ['Marketing'], ['A', 'B', 'C']]]);
  });
  test('a receiver that is not written is said to be implied', () => {
    const toMarketing = { to: [marketing], toImplied: true } as const;
    const toSales = { to: [sales], toImplied: true } as const;
    expect(groups(promise('A', toMarketing), promise('B', { by: [marketing], ...toSales }))).toEqual([
      [['Marketing'], ['Sales'], ['B*']],
      [['Sales'], ['Marketing'], ['A*']],
    ]);
  });
  test('what all owe together is owed to nobody else, and comes last', () => {
    expect(groups(promise('A', { by: [marketing, sales] }), promise('B', { to: [sales] }))).toEqual([
      [['Sales'], ['Sales'], ['B']],
      [['Marketing', 'Sales'], [], ['A']],
    ]);
  });
  test('nothing is promised, so nothing is shown', () => {
    expect(groups()).toEqual([]);
  });
  test('who is in no team owes in no name', () => {
    const toMarketing = { to: [marketing] };
    expect(
      groups(promise('A', { by: [{ kind: 'owner' }, sdr], ...toMarketing }), promise('B', { by: [{ kind: 'owner' }] })),
    ).toEqual([
      [['Sales'], ['Marketing'], ['A']],
      [[], [], ['B']],
    ]);
  });
});

test.each([
  ['every Monday and Friday at 08:00, 14:00', { kind: 'weekdays', weekdays: [1, 5], times: ['08:00', '14:00'] }],
  ['every 6 months', { kind: 'interval', amount: 6, unit: 'month', times: [] }],
  ['every 1 day', { kind: 'interval', amount: 1, unit: 'day', times: [] }],
  ['4 times every month', { kind: 'shares', count: 4, unit: 'month', fiscal: false, times: [] }],
  ['every fiscal quarter', { kind: 'shares', count: 1, unit: 'quarter', fiscal: true, times: [] }],
  ['every month on day 5', { kind: 'day', day: 5, unit: 'month', fiscal: false, times: [] }],
  [
    'every month on first Tuesday at 10:00',
    { kind: 'ordinal', ordinal: 1, weekday: 2, unit: 'month', fiscal: false, times: ['10:00'] },
  ],
  [
    'every quarter on last Friday',
    { kind: 'ordinal', ordinal: -1, weekday: 5, unit: 'quarter', fiscal: false, times: [] },
  ],
] as const)('%s', (text, recurrence) => {
  expect(recurrenceText(recurrence)).toBe(text);
});
