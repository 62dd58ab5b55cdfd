import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agreement, type Commitment, type CommitmentTime, type Funnel, plan } from '../../src/index.ts';
import { agreementWith, becomes, bookings, goal, handoff, percent, role } from './agreements.ts';

/*
 * Agreements that make sense only in parts: plans never fail, say the same twice, and keep to the rules that hold for all.
 */
const date = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2026, 6, 1 + days)).toISOString().slice(0, 10));
const when: fc.Arbitrary<CommitmentTime> = fc.oneof(
  fc.record({
    kind: fc.constant('every' as const),
    period: fc.constantFrom('week', 'month', 'quarter', 'year'),
    fiscal: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('by' as const), date }),
  date.map((day) => ({
    kind: 'in' as const,
    period: day.slice(0, 7),
    from: `${day.slice(0, 7)}-01`,
    to: `${day.slice(0, 7)}-28`,
  })),
  fc.constant({ kind: 'unbound' as const }),
);
const money = fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => ({ amount: String(cents / 4), currency: 'USD' }));
const each = fc.option(fc.constant('SDR'), { nil: undefined }).map((forEach) => (forEach ? { forEach } : {}));
const commitment: fc.Arbitrary<Commitment> = fc.oneof(
  fc.tuple(money, when, each).map(([amount, time, more]) => ({
    kind: 'reach' as const,
    kpi: 'Bookings',
    amount: { kind: 'money' as const, money: amount },
    when: time,
    promise: 'p',
    ...more,
  })),
  fc.tuple(fc.nat(5000), fc.constantFrom('A', 'B', 'C', 'Other'), when, each).map(([count, name, time, more]) => ({
    kind: 'deliver' as const,
    count,
    of: { kind: 'stage' as const, name },
    when: time,
    promise: 'p',
    ...more,
  })),
);
const rate = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.option(fc.nat(300), { nil: undefined }))
  .map(([part, of]) => ({
    value: percent(part),
    ...(of === undefined ? {} : { evidence: { converted: Math.min(of, Math.floor((of * part) / 100)), of } }),
  }));
const anyFunnel: fc.Arbitrary<Funnel> = fc
  .record({
    name: fc.constant('F'),
    goal: fc.constantFrom('G', 'Missing'),
    share: fc.integer({ min: 0, max: 110 }).map(percent),
    rates: fc.tuple(rate, rate).map(([first, second]) => [
      { ...first, from: 'A', to: 'B' },
      { ...second, from: 'B', to: 'C' },
    ]),
    dealSize: fc.option(money, { nil: undefined }),
    cycle: fc.nat(120).map((amount) => ({ amount, unit: 'day' as const, business: false })),
    expects: fc.array(fc.record({ stage: fc.constantFrom('A', 'B', 'Other'), count: fc.nat(9_000), when }), {
      maxLength: 2,
    }),
    mix: fc.array(
      fc.record({
        of: fc.constantFrom('A', 'B'),
        contact: fc.constant('Call'),
        share: fc.integer({ min: 0, max: 130 }).map(percent),
      }),
      { maxLength: 1 },
    ),
  })
  .map(({ dealSize, ...more }) => ({ ...more, stages: ['A', 'B', 'C'], ...(dealSize ? { dealSize } : {}) }));
const anyAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    effective: fc.option(date, { nil: undefined }),
    expires: fc.option(date, { nil: undefined }),
    commitments: fc.array(commitment, { maxLength: 4 }),
    funnel: anyFunnel,
  })
  .map(({ effective, expires, commitments, funnel }) => {
    const {
      effective: _,
      expires: __,
      ...timeless
    } = agreementWith({
      kpis: {
        Bookings: {
          ...bookings.Bookings,
          name: 'Bookings',
          owners: [],
          period: 'month',
          fiscal: false,
          measure: { kind: 'sum', field: 'amount', at: 'C' },
        },
      },
      goals: goal('G', commitments),
      funnels: { F: funnel },
      roles: {
        SDR: role('SDR', {
          headcount: 2,
          capacity: { count: 9, per: { amount: 1, unit: 'day', business: true }, scope: 'each' },
        }),
      },
      contacts: {
        Call: {
          name: 'Call',
          by: 'SDR',
          others: [],
          attempts: { count: 3, channels: [], promise: 'x' },
          cadence: [],
          stop: [],
        },
      },
      handoffs: { H: handoff('H', 'B', { when: becomes('B'), then: [{ start: 'Call' }] }) },
    });
    return { ...timeless, ...(effective ? { effective } : {}), ...(expires ? { expires } : {}) };
  });

const runs = process.env.SLA_LONG ? 3_000 : 150;

test('a plan never fails, is plain data and the same twice', () => {
  fc.assert(
    fc.property(anyAgreement, (agreement) => {
      const first = plan(agreement);
      expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      expect(JSON.stringify(plan(structuredClone(agreement)))).toBe(JSON.stringify(first));
    }),
    { seed: 7, numRuns: runs },
  );
});

test('gaps are promised less required, months are those of the term, chances lie between 0 and 1', () => {
  fc.assert(
    fc.property(anyAgreement, (agreement) => {
      const { funnels, term } = plan(agreement);
      for (const { stages, months, chance } of funnels) {
        expect(months.map(({ month }) => month)).toEqual(term.months);
        for (const { months: rows, total, everyMonth } of stages) {
          expect(rows).toHaveLength(months.length);
          for (const { gap, promised, required } of [...rows, total, everyMonth]) {
            if (gap) expect(gap.difference).toBe((promised ?? Number.NaN) - (required ?? Number.NaN));
            expect(gap === undefined).toBe(promised === undefined || required === undefined);
          }
        }
        if (chance.kind === 'none') continue;
        for (const value of [chance.total, chance.everyMonth ?? 0, ...chance.months.map((row) => row.chance)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }
    }),
    { seed: 8, numRuns: runs },
  );
});
