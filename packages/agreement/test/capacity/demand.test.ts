import { describe, expect, test } from 'vitest';
import {
  type Condition,
  type ContactPolicy,
  type Funnel,
  plan,
  planCapacity,
  type Route,
  type Stage,
  touchesByRole,
} from '../../src/index.ts';
import {
  acme,
  agreementWith,
  becomes,
  bookings,
  chain,
  deliver,
  everyMonth,
  funnel,
  goal,
  handoff,
  office,
  percent,
  promise,
  reach,
  role,
} from '../plan/agreements.ts';

const contact = (name: string, more: Partial<ContactPolicy> = {}): ContactPolicy => ({
  name,
  by: 'SDR',
  others: [],
  cadence: [],
  stop: [],
  ...more,
});
const attempts = (count: number) => ({ count, channels: [], promise: 'x' });
const perDay = (count: number) => ({ count, per: { amount: 1, unit: 'day', business: true }, scope: 'each' }) as const;

const toSales = handoff('ToSales', 'MQL', {
  routes: [{ to: { kind: 'round robin', role: 'SDR', cover: [] } }, { to: { kind: 'queue', queue: 'Rest' } }],
  then: [{ start: 'HotLeads', when: becomes('MQL') }, { start: 'WarmLeads' }],
});
const calling = {
  ...acme,
  roles: { SDR: role('SDR', { headcount: 3, capacity: perDay(80), receives: perDay(20) }) },
  handoffs: { ToSales: toSales },
  contacts: {
    HotLeads: contact('HotLeads', { attempts: attempts(8) }),
    WarmLeads: contact('WarmLeads', { attempts: attempts(5) }),
  },
};

describe('leads that handoffs give to a role', () => {
  const roles = { SDR: role('SDR', { headcount: 3 }), AE: role('AE', { headcount: 2 }) };
  const toRole = (name: string, when?: Condition) => ({
    to: { kind: 'round robin', role: name, cover: [] } as const,
    ...(when ? { when } : {}),
  });
  const hot = becomes('Lead');
  const atMost = (routes: readonly Route[]) =>
    plan({ ...calling, roles, handoffs: { ToSales: { ...toSales, routes } } }).capacity.roles.map(
      ({ role: name, leadsAtMost }) => [name, leadsAtMost],
    );

  test('are all of them where a line without a condition leads to it alone', () => {
    expect(atMost([toRole('SDR', hot), toRole('SDR')])).toEqual([['SDR', false]]);
  });
  test('are at most all of them where every line to it asks something', () => {
    expect(atMost([toRole('SDR', hot)])).toEqual([['SDR', true]]);
  });
  test('are at most all of them where another role has its part', () => {
    expect(atMost([toRole('SDR', hot), toRole('AE')])).toEqual([
      ['SDR', true],
      ['AE', true],
    ]);
  });
  test('of a handoff that waits for `created` are those of the stage that waits for it', () => {
    const created: Condition = { op: 'event', event: 'created', where: [], times: 1, reasons: [] };
    const Lead: Stage = {
      name: 'Lead',
      owners: [],
      ownedByNobody: true,
      enters: [{ from: [], fromWritten: false, when: created, by: 'condition' }],
      final: false,
      leftOnlyByDecision: false,
    };
    const { capacity } = plan({
      ...calling,
      stages: { ...calling.stages, Lead },
      handoffs: { ToSales: { ...toSales, when: created } },
    });
    expect(capacity.demands[0]?.stage).toBe('Lead');
  });
});

describe('leads × touches that the contact policies demand', () => {
  const { capacity } = plan(calling);

  test('the mix divides the leads: 40% of 450 get 8 attempts, the rest 5', () => {
    const [hot, warm] = capacity.demands;
    expect(hot).toMatchObject({ contact: 'HotLeads', stage: 'MQL', touchesPerLead: 8, mixAssumed: false });
    expect(hot?.months[0]).toEqual({ month: '2027-01', leads: 450, basis: 'promised', started: 180, touches: 1_440 });
    expect(warm?.months[0]).toEqual({ month: '2027-01', leads: 450, basis: 'promised', started: 270, touches: 1_350 });
  });
  test('people × capacity × business days: January 2027 has 21 for each of three', () => {
    expect(capacity.roles[0]?.months[0]).toEqual({
      month: '2027-01',
      people: 3,
      workingDays: 21,
      rampedDays: 63,
      available: 5_040,
      demanded: 2_790,
      utilisation: 0.5536,
      over: false,
      leads: 450,
      receivable: 1_260,
      leadsPerPerson: 150,
      full: false,
    });
  });
  test('leads count in the month in which they come in, up to the last of the term', () => {
    expect(capacity.demands[0]?.months.map(({ leads }) => leads)).toEqual(Array(12).fill(450));
  });
});

describe('where leads are from', () => {
  const firstOf = (more: Partial<typeof calling>) => plan({ ...calling, ...more }).capacity.demands[0]?.months[0];
  const { Volume: _, ...noPromise } = acme.goals;
  const inbound: Funnel = acme.funnels.Inbound ?? expect.fail();

  test('without a promise, what the funnel expects', () => {
    expect(firstOf({ goals: noPromise })).toMatchObject({ leads: 427, basis: 'expected' });
  });
  test('a greater expectation comes before the promise', () => {
    const expects = [{ stage: 'MQL', count: 500, when: everyMonth }];
    expect(firstOf({ funnels: { Inbound: { ...inbound, expects } } })).toMatchObject({ leads: 500, basis: 'expected' });
  });
  test('with neither, what the goal requires a cycle later', () => {
    const shown = plan({ ...calling, goals: noPromise, funnels: { Inbound: { ...inbound, expects: [] } } });
    expect(shown.capacity.demands[0]?.months.map(({ leads }) => leads)).toEqual(Array(12).fill(418));
    expect(shown.capacity.demands[0]?.months[11]?.basis).toBe('required');
  });
  test('two funnels bring the leads of both, each with its own mix', () => {
    const of = (name: string, leads: number, hot: number) =>
      funnel(name, chain('MQL', [{}, 'Customer']), {
        expects: [{ stage: 'MQL', count: leads, when: everyMonth }],
        mix: [{ of: 'MQL', contact: 'HotLeads', share: percent(hot) }],
      });
    const months = firstOf({ goals: {}, funnels: { ...of('A', 100, 50), ...of('B', 300, 10) } });
    expect(months).toMatchObject({ leads: 400, started: 80, touches: 640 });
  });
});

describe('mixes that are not written', () => {
  const leads = () => ({ leads: 100, basis: 'expected' as const, parts: [] });
  const demands = (then: readonly string[], contacts: readonly ContactPolicy[]) =>
    planCapacity(
      agreementWith({
        roles: { SDR: role('SDR') },
        handoffs: { H: handoff('H', 'MQL', { then: then.map((start) => ({ start })) }) },
        contacts: Object.fromEntries(contacts.map((policy) => [policy.name, policy])),
      }),
      { months: ['2027-01'] },
      leads,
    ).demands;

  test('one policy takes all leads', () => {
    expect(demands(['A'], [contact('A', { attempts: attempts(3) })])[0]).toMatchObject({
      mixAssumed: false,
      months: [{ touches: 300 }],
    });
  });
  test('several roles that carry it out each take an even part of the leads', () => {
    const shown = demands(['A'], [contact('A', { others: ['BDR'], attempts: attempts(3) })]);
    expect(shown.map((one) => [one.role, one.months[0]?.started, one.months[0]?.touches])).toEqual([
      ['SDR', 50, 150],
      ['BDR', 50, 150],
    ]);
  });
  test('several divide them evenly, and say that it is assumed; a nurture takes its part and asks for nothing', () => {
    const shown = demands(['A', 'Nurture'], [contact('A', { attempts: attempts(3) })]);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ mixAssumed: true, months: [{ started: 50, touches: 150 }] });
  });
});

describe('touches of one lead', () => {
  const step = (kind: 'attempt' | 'automatic' | 'task', by?: string) => ({ kind, ...(by ? { by } : {}) });

  test('attempts that are owed come before those of the cadence', () => {
    const cadence = [{ day: 1, steps: [step('attempt'), step('attempt')] }];
    expect(touchesByRole(contact('C', { attempts: attempts(8), cadence }))).toEqual([['SDR', 8]]);
    expect(touchesByRole(contact('C', { cadence }))).toEqual([['SDR', 2]]);
  });
  test('tasks and automatic steps are no touches, steps of others are theirs', () => {
    const cadence = [{ day: 1, steps: [step('attempt'), step('task'), step('automatic'), step('attempt', 'AE')] }];
    expect(touchesByRole(contact('C', { attempts: attempts(3), cadence }))).toEqual([
      ['SDR', 2],
      ['AE', 1],
    ]);
  });
  test('a first touch alone is one; nothing owed is none', () => {
    expect(touchesByRole(contact('C', { firstTouch: 'C.first touch' }))).toEqual([['SDR', 1]]);
    expect(touchesByRole(contact('C'))).toEqual([]);
  });
});

describe('where it breaks', () => {
  const overloaded = (more: Parameters<typeof role>[1]) =>
    plan({ ...calling, roles: { SDR: role('SDR', { capacity: perDay(50), ...more }) } }).capacity.roles[0];
  const member = (person: string, more: object = {}) => ({
    person,
    weight: 1,
    covers: [],
    away: [],
    calendar: 'Office',
    ...more,
  });

  test('the first month and week with more touches than people can make', () => {
    // 2,790 touches a month; three people make 3,150 in January, two make 2,100 from March on.
    const shown = overloaded({ headcount: 2, members: [member('Ana', { until: '2027-02-28' })] });
    expect(shown?.firstMonthOver).toBe('2027-03');
    expect(shown?.firstWeekOver).toEqual({ from: '2027-03-01', to: '2027-03-07', available: 500, demanded: 607 });
  });
  test('a week with an absence breaks although its month does not', () => {
    const shown = overloaded({
      headcount: 2,
      members: [member('Ana', { away: [{ from: '2027-01-11', to: '2027-01-15' }] }), member('Bo')],
    });
    expect(shown?.firstMonthOver).toBeUndefined();
    expect(shown?.firstWeekOver).toBeUndefined();
    const fewer = overloaded({
      headcount: 2,
      members: [member('Ana', { away: [{ from: '2027-01-11', to: '2027-01-15' }] })],
    });
    expect(fewer?.months[0]?.over).toBe(false);
    expect(fewer?.firstWeekOver?.from).toBe('2027-01-11');
  });
  test('touches without anybody to make them are too many', () => {
    expect(overloaded({})?.months[0]).toMatchObject({ people: 0, available: 0, over: true });
    expect(overloaded({})?.months[0]?.utilisation).toBeUndefined();
  });
  test('without a capacity there is nothing to compare with', () => {
    const shown = plan({ ...calling, roles: { SDR: role('SDR', { headcount: 1 }) } }).capacity.roles[0];
    expect(shown?.months[0]).toMatchObject({ demanded: 2_790, over: false });
    expect(shown?.firstWeekOver).toBeUndefined();
  });
  test('more leads than may be assigned fill a month', () => {
    const receives = { count: 3, per: { amount: 1, unit: 'day', business: true }, scope: 'together' } as const;
    expect(overloaded({ headcount: 9, receives })?.firstMonthFull).toBe('2027-01');
  });
  test('a calendar whose zone nobody knows makes no statement', () => {
    const calendars = { Office: { ...office, timezone: 'Mars/Olympus' } };
    const shown = plan({ ...calling, calendars }).capacity.roles[0]?.months[0];
    expect(shown).toMatchObject({ demanded: 2_790, over: false, full: false });
    expect(shown?.available).toBeUndefined();
  });
});

test('what cannot be counted is named', () => {
  const shown = plan({
    ...calling,
    contacts: { ...calling.contacts, Leavers: contact('Leavers', { attempts: attempts(2) }) },
    promises: { KeepTouch: promise('KeepTouch', { repeats: true }), Once: promise('Once') },
  });
  expect(shown.capacity.notCounted).toEqual({ contacts: ['Leavers'], repeating: ['KeepTouch'] });
});

test('a role that nothing is asked of is left out', () => {
  const shown = plan({ ...calling, roles: { ...calling.roles, Marketer: role('Marketer', { headcount: 2 }) } });
  expect(shown.capacity.roles.map((one) => one.role)).toEqual(['SDR']);
});

test('leads come to the role that owns the stage, of several that a handoff routes to', () => {
  const robin = (name: string) => ({ to: { kind: 'round robin', role: name, cover: [] } }) as const;
  const shown = plan(
    agreementWith({
      kpis: bookings,
      goals: { ...goal('G', [reach('1', everyMonth)]), ...goal('V', [deliver(9, 'MQL', everyMonth)]) },
      roles: { A: role('A', { headcount: 1 }), B: role('B', { headcount: 1 }) },
      stages: {
        MQL: {
          name: 'MQL',
          owners: [{ kind: 'role', role: 'B' }],
          ownedByNobody: false,
          enters: [],
          final: false,
          leftOnlyByDecision: false,
        },
      },
      handoffs: { H: handoff('H', 'MQL', { routes: [robin('A'), robin('B')] }) },
    }),
  );
  expect(shown.capacity.roles.map((one) => [one.role, one.months[0]?.leads])).toEqual([['B', 9]]);
});
