import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Allowance,
  type Calendar,
  type CapacityPlan,
  type Duration,
  type LeadsAt,
  type Month,
  monthsBetween,
  planCapacity,
  type Role,
  type RoleMonth,
} from '../../src/index.ts';
import { agreementWith, handoff, office, percent, role } from '../plan/agreements.ts';
import {
  carried,
  daysOfMonth,
  down,
  type Fraction,
  fraction,
  isMore,
  minutesOf,
  over,
  peopleOn,
  plus,
  times,
  up,
} from './day-by-day.ts';

const singapore: Calendar = {
  name: 'Singapore',
  timezone: 'Asia/Singapore',
  week: ([1, 2, 3, 4, 5, 6] as const).map((weekday) => ({
    weekday,
    from: '08:30',
    to: weekday === 6 ? '12:00' : '17:00',
  })),
  holidays: [
    {
      country: 'SG',
      source: 'by hand',
      dates: [
        { date: '2027-02-06', name: 'New Year' },
        { date: '2027-02-08', name: 'New Year' },
      ],
    },
  ],
  closed: [],
  open: [],
};
const newYork: Calendar = {
  name: 'NewYork',
  timezone: 'America/New_York',
  week: ([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
    { weekday, from: '09:00', to: '12:00' },
    { weekday, from: '13:00', to: '17:30' },
  ]),
  holidays: [],
  closed: [{ from: '2027-03-10', to: '2027-03-19' }],
  open: [{ date: '2027-03-14', hours: [{ from: '10:00', to: '13:00' }] }],
};
const calendars = { Office: office, Singapore: singapore, NewYork: newYork };

const share = fc.integer({ min: 0, max: 4 }).map((quarters) => percent(quarters * 25));
const day = fc
  .integer({ min: 0, max: 240 })
  .map((days) => new Date(Date.UTC(2026, 9, 1 + days)).toISOString().slice(0, 10));
const range = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const member = fc.record(
  {
    person: fc.constant('Somebody'),
    weight: fc.integer({ min: 1, max: 3 }),
    covers: fc.constant([]),
    away: fc.array(range, { maxLength: 2 }),
    calendar: fc.constantFrom('Office', 'Singapore', 'NewYork'),
    from: day,
    until: day,
  },
  { requiredKeys: ['person', 'weight', 'covers', 'away', 'calendar'] },
);
const periods: readonly Omit<Duration, 'amount'>[] = [
  { unit: 'minute', business: true },
  { unit: 'hour', business: true },
  { unit: 'day', business: true },
  { unit: 'hour', business: false },
  { unit: 'day', business: false },
  { unit: 'week', business: false },
  { unit: 'month', business: false },
  { unit: 'quarter', business: false },
  { unit: 'year', business: false },
];
const allowance: fc.Arbitrary<Allowance> = fc.record({
  count: fc.integer({ min: 0, max: 120 }),
  per: fc
    .record({ period: fc.constantFrom(...periods), amount: fc.integer({ min: 1, max: 3 }) })
    .map(({ period, amount }) => ({ ...period, amount })),
  scope: fc.constantFrom('each', 'together'),
});
const anyRole: fc.Arbitrary<Role> = fc
  .record(
    {
      members: fc.array(member, { maxLength: 3 }),
      headcount: fc.integer({ min: 0, max: 2 }),
      calendar: fc.constantFrom('Office', 'Singapore', 'NewYork'),
      rampLeads: fc.array(share, { maxLength: 4 }),
      capacity: allowance,
      receives: allowance,
    },
    { requiredKeys: ['members', 'headcount', 'calendar', 'rampLeads', 'capacity'] },
  )
  .map((more) => role('SDR', more));
const term = fc
  .tuple(fc.constantFrom('2026-12', '2027-01', '2027-02', '2027-03'), fc.integer({ min: 0, max: 2 }))
  .map(([first, more]) => monthsBetween(first, '2027-12').slice(0, more + 1));

interface Case {
  readonly role: Role;
  readonly months: readonly Month[];
  readonly leads: number;
  readonly attempts: number;
  readonly mix: number;
  /** The first day, where it lies in the first month, and the last, where it lies in the last. */
  readonly from?: string;
  readonly to?: string;
}
const dayIn = (month: Month | undefined, number: number): string => `${month}-${String(number).padStart(2, '0')}`;
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    role: anyRole,
    months: term,
    leads: fc.integer({ min: 0, max: 900 }),
    attempts: fc.integer({ min: 1, max: 9 }),
    mix: fc.integer({ min: 0, max: 100 }),
    begins: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    ends: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
  })
  .map(({ begins, ends, ...one }) => ({
    ...one,
    ...(begins ? { from: dayIn(one.months[0], begins) } : {}),
    ...(ends && (one.months.length > 1 || ends >= (begins ?? 1)) ? { to: dayIn(one.months.at(-1), ends) } : {}),
  }));

/** The days of a month on which the agreement holds. */
const plannedDaysOf = ({ from = '', to = '9999' }: Case, month: Month): readonly string[] =>
  daysOfMonth(month).filter((date) => from <= date && date <= to);

function agreementOf({ role: sdr, attempts, mix }: Case) {
  return agreementWith({
    calendars,
    roles: { SDR: sdr },
    handoffs: {
      ToSales: handoff('ToSales', 'MQL', {
        routes: [{ to: { kind: 'round robin', role: 'SDR', cover: [] } }],
        then: [{ start: 'Hot' }, { start: 'Rest' }],
      }),
    },
    contacts: {
      Hot: {
        name: 'Hot',
        by: 'SDR',
        others: [],
        attempts: { count: attempts, channels: [], promise: 'x' },
        cadence: [],
        stop: [],
      },
    },
    funnels: {
      F: {
        name: 'F',
        share: percent(100),
        stages: ['MQL', 'SQL'],
        rates: [],
        expects: [],
        mix: [{ of: 'MQL', contact: 'Hot', share: percent(mix) }],
      },
    },
  });
}

const leadsOf =
  (leads: number): LeadsAt =>
  (_, month) => ({
    leads: leads + Number(month.slice(5)),
    basis: 'expected',
    parts: [{ funnel: 'F', weight: leads }],
  });

const asked = ({ leads, attempts, mix }: Case, month: Month): Fraction =>
  times(fraction((leads + Number(month.slice(5))) * attempts), fraction(mix, 100));

const decimal = (value: Fraction): number => Number(value.n) / Number(value.d);

describe('a role by month, against a loop over days and people', () => {
  const runs = process.env.SLA_LONG ? 5_000 : 600;

  test('people, ramps, absences, calendars and limits', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const shown = planCapacity(agreementOf(one), one, leadsOf(one.leads)).roles[0];
        for (const row of shown?.months ?? []) expectMonth(row, one);
        expect(shown?.firstMonthOver).toBe(shown?.months.find((row) => row.over)?.month);
        expect(shown?.months).toHaveLength(one.months.length);
      }),
      { seed: 20_270_101, numRuns: runs },
    );
  });

  test('the first week that breaks', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const shown = planCapacity(agreementOf(one), one, leadsOf(one.leads)).roles[0];
        expect(shown?.firstWeekOver).toEqual(firstWeek(one));
      }),
      { seed: 20_270_102, numRuns: runs },
    );
  });
});

function expectMonth(row: RoleMonth, one: Case): void {
  const { role: sdr } = one;
  const days = plannedDaysOf(one, row.month);
  const demanded = asked(one, row.month);
  const available = sdr.capacity ? carried(sdr, sdr.capacity, days, calendars) : fraction(0);
  expect(row.demanded).toBe(up(demanded));
  expect(row.available).toBe(down(available));
  expect(row.over).toBe(isMore(demanded, available));
  if (available.n === 0n) expect(row.utilisation).toBeUndefined();
  else expect(row.utilisation).toBeCloseTo(decimal(over(demanded, available)), 3);
  expect(row.receivable).toBe(sdr.receives && down(carried(sdr, sdr.receives, days, calendars)));
  expect(row.rampedDays).toBeCloseTo(rampedDays(sdr, days), 1);
  expect(row.people).toBe(workers(sdr, days));
}

const calendarOf = (name: string): Calendar =>
  Object.values(calendars).find((calendar) => calendar.name === name) ?? office;

function rampedDays(sdr: Role, days: readonly string[]): number {
  const parts = days.flatMap((date) =>
    peopleOn(sdr, date).filter(({ calendar }) => minutesOf(calendarOf(calendar), date) > 0),
  );
  return decimal(parts.reduce((sum, part) => plus(sum, part.share), fraction(0)));
}

function workers(sdr: Role, days: readonly string[]): number {
  const alone = [
    ...sdr.members.map((one) => ({ ...sdr, members: [one], headcount: 0 })),
    ...(sdr.headcount ? [{ ...sdr, members: [] }] : []),
  ];
  return alone
    .filter((own) =>
      days.some((date) => peopleOn(own, date).some(({ calendar }) => minutesOf(calendarOf(calendar), date) > 0)),
    )
    .reduce((sum, own) => sum + Math.max(1, own.headcount), 0);
}

function firstWeek(one: Case): CapacityPlan['roles'][number]['firstWeekOver'] {
  const { role: sdr, months } = one;
  // What is not counted in working time may be made in any week of its period.
  if (!sdr.capacity?.per.business) return undefined;
  const works = (date: string) => minutesOf(calendarOf(sdr.calendar), date) > 0;
  const workdays = new Map(months.map((month) => [month, plannedDaysOf(one, month).filter(works).length]));
  const weeks = new Map<string, string[]>();
  for (const date of months.flatMap((month) => plannedDaysOf(one, month))) {
    const noon = new Date(`${date}T12:00Z`);
    const monday = new Date(noon.getTime() - ((noon.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
    weeks.set(monday, [...(weeks.get(monday) ?? []), date]);
  }
  for (const days of weeks.values()) {
    const demanded = days.filter(works).reduce((sum, date) => {
      const month = date.slice(0, 7);
      return plus(sum, over(asked(one, month), fraction(workdays.get(month) ?? 0)));
    }, fraction(0));
    const available = sdr.capacity ? carried(sdr, sdr.capacity, days, calendars) : fraction(0);
    if (isMore(demanded, available)) {
      return { from: days[0] ?? '', to: days.at(-1) ?? '', available: down(available), demanded: up(demanded) };
    }
  }
  return undefined;
}

test('a month of which a part lies before the agreement has only its other days', () => {
  const sdr = role('SDR', {
    headcount: 3,
    capacity: { count: 60, per: { amount: 1, unit: 'day', business: true }, scope: 'each' },
  });
  const shown = planCapacity(
    agreementWith({ roles: { SDR: sdr } }),
    { months: ['2027-01'], from: '2027-01-25' },
    () => undefined,
  );
  expect(shown.roles[0]?.months[0]).toMatchObject({ workingDays: 5, available: 900 });
});
