import type {
  Agreement,
  Calendar,
  CommitmentTime,
  Condition,
  ConversionRate,
  DeliverCommitment,
  Funnel,
  Goal,
  Handoff,
  Ratio,
  ReachCommitment,
  Role,
  SlaPromise,
} from '../../src/index.ts';

/** An agreement that says nothing, with what a test is about. */
export function agreementWith(parts: Partial<Agreement> = {}): Agreement {
  return {
    format: 1,
    draftedBy: [],
    compiler: 'test',
    name: 'Test agreement',
    between: ['Marketing', 'Sales'],
    approvals: [],
    effective: '2027-01-01',
    expires: '2027-12-31',
    currency: 'USD',
    calendar: 'Office',
    reviews: [],
    changes: [],
    termination: [],
    people: {},
    calendars: { Office: office },
    teams: {
      Marketing: { name: 'Marketing', calendar: 'Office', leader: 'Josh Park' },
      Sales: { name: 'Sales', calendar: 'Office', leader: 'Amy Chen' },
    },
    roles: {},
    queues: {},
    account: { fields: {}, events: {} },
    lead: { path: [], fields: {}, events: {}, consent: [] },
    channels: {},
    forms: {},
    segments: {},
    personas: {},
    scores: {},
    matrices: {},
    prohibitions: [],
    stages: {},
    kpis: {},
    goals: {},
    funnels: {},
    handoffs: {},
    contacts: {},
    nurtures: {},
    promises: {},
    reports: {},
    meetings: {},
    attributions: [],
    systems: {},
    scenarios: [],
    invariants: [],
    ...parts,
  };
}

/** Monday to Friday, 09:00 to 17:00, in a zone without clock changes and without holidays. */
export const office: Calendar = {
  name: 'Office',
  timezone: 'UTC',
  week: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
  holidays: [],
  closed: [],
  open: [],
};

export const everyMonth: CommitmentTime = { kind: 'every', period: 'month', fiscal: false };
export const by = (date: string): CommitmentTime => ({ kind: 'by', date });
export const inMonth = (month: string, lastDay: number): CommitmentTime => ({
  kind: 'in',
  period: month,
  from: `${month}-01`,
  to: `${month}-${lastDay}`,
});

/** `reach 500,000 USD of Bookings every month` */
export function reach(amount: string, when: CommitmentTime, more: Partial<ReachCommitment> = {}): ReachCommitment {
  return {
    kind: 'reach',
    kpi: 'Bookings',
    amount: { kind: 'money', money: { amount, currency: 'USD' } },
    when,
    promise: 'NewBusiness.reach',
    ...more,
  };
}

/** `deliver at least 450 MQL every month` */
export function deliver(
  count: number,
  stage: string,
  when: CommitmentTime,
  more: Partial<DeliverCommitment> = {},
): DeliverCommitment {
  return { kind: 'deliver', count, of: { kind: 'stage', name: stage }, when, promise: 'Volume.deliver', ...more };
}

export function goal(name: string, commitments: Goal['commitments'], more: Partial<Goal> = {}): Record<string, Goal> {
  return { [name]: { name, owners: [], commitments, sourced: [], ifMissed: [], ...more } };
}

export const percent = (hundredths: number): Ratio => ({ numerator: hundredths, denominator: 100 });

/** Rates down a path: `chain('A', [half, 'B'], [quarter, 'C'])`. */
export function chain(
  first: string,
  ...steps: readonly (readonly [Partial<ConversionRate>, string])[]
): ConversionRate[] {
  const names = [first, ...steps.map(([, to]) => to)];
  return steps.map(([rate, to], at) => ({ value: percent(100), ...rate, from: names[at] ?? '', to }));
}

export function funnel(
  name: string,
  rates: readonly ConversionRate[],
  more: Partial<Funnel> = {},
): Record<string, Funnel> {
  const stages = rates[0] ? [rates[0].from, ...rates.map(({ to }) => to)] : [];
  return { [name]: { name, goal: 'NewBusiness', share: percent(100), stages, rates, expects: [], mix: [], ...more } };
}

export const bookings: Agreement['kpis'] = {
  Bookings: {
    name: 'Bookings',
    owners: [],
    measure: { kind: 'sum', field: 'amount', at: 'Customer' },
    period: 'month',
    fiscal: false,
  },
};

export function role(name: string, more: Partial<Role> = {}): Role {
  return {
    name,
    team: 'Sales',
    calendar: 'Office',
    members: [],
    headcount: 0,
    rampLeads: [],
    rampGoals: [],
    turnUsed: { event: 'assigned' },
    ...more,
  };
}

export const becomes = (stage: string): Condition => ({ op: 'becomes', what: { op: 'stage', in: [stage] } });

export function handoff(name: string, stage: string, more: Partial<Handoff> = {}): Handoff {
  return {
    name,
    from: 'Marketing',
    to: 'Sales',
    when: becomes(stage),
    pass: [],
    notify: [],
    routes: [],
    rejectReasons: [],
    then: [],
    ...more,
  };
}

export function promise(name: string, more: Partial<SlaPromise> = {}): SlaPromise {
  return {
    name,
    kind: 'promise',
    from: name,
    by: [{ kind: 'role', role: 'SDR' }],
    to: [],
    subject: 'lead',
    starts: { kind: 'moment', when: becomes('MQL') },
    done: { kind: 'moment', when: { op: 'event', event: 'touched', where: [], times: 1, reasons: [] }, times: 1 },
    share: { numerator: 1, denominator: 1 },
    sharePeriod: 'month',
    repeats: false,
    late: [],
    ...more,
  };
}

/** The whole example of the language's design, as far as numbers go. */
export const acme = agreementWith({
  name: 'Acme Robotics revenue agreement',
  fiscalYear: { year: 2027, starts: '2027-02-01' },
  kpis: bookings,
  goals: {
    ...goal(
      'NewBusiness',
      [reach('6000000', by('2027-12-31')), reach('500000', everyMonth), reach('400000', inMonth('2027-01', 31))],
      {
        owners: [
          { kind: 'team', team: 'Marketing' },
          { kind: 'team', team: 'Sales' },
        ],
        sourced: [
          { team: 'Marketing', share: percent(60) },
          { team: 'Sales', share: percent(40) },
        ],
      },
    ),
    ...goal('Volume', [deliver(450, 'MQL', everyMonth)], { owners: [{ kind: 'team', team: 'Marketing' }] }),
  },
  funnels: funnel(
    'Inbound',
    chain(
      'Visitor',
      [{ value: { numerator: 1, denominator: 40 } }, 'Lead'],
      [{ value: percent(18), evidence: { converted: 540, of: 3000 } }, 'MQL'],
      [
        {
          value: percent(40),
          evidence: { converted: 216, of: 540 },
          benchmark: { value: percent(13), source: '2026 industry survey' },
        },
        'SQL',
      ],
      [{ value: percent(60), benchmark: { value: percent(60), source: '2026 board pack' } }, 'Opportunity'],
      [{ value: percent(25) }, 'Customer'],
    ),
    {
      by: 'Marketing',
      share: percent(60),
      dealSize: { amount: '12000', currency: 'USD' },
      cycle: { amount: 60, unit: 'day', business: false },
      expects: [{ stage: 'Visitor', count: 95_000, when: everyMonth }],
      mix: [{ of: 'MQL', contact: 'HotLeads', share: percent(40) }],
    },
  ),
});

/** 5,000 USD a month, 100 USD a sale, half of the leads are won. */
export const companyX = agreementWith({
  name: 'Company X',
  kpis: bookings,
  goals: {
    ...goal('NewBusiness', [reach('5000', everyMonth)]),
    ...goal('Volume', [deliver(100, 'Lead', everyMonth)]),
  },
  funnels: funnel('Year', chain('Lead', [{ value: percent(50) }, 'Customer']), {
    dealSize: { amount: '100', currency: 'USD' },
  }),
});
