import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Engine, type Fact, Session, why } from '../src/index.ts';
import { base, engineOfExample, engineOfText, follow } from './support.ts';

const text = `${base}
account {
  field domain text
  field tier one of Gold, Tin
}
lead {
  path Lead -> MQL
  belongs to account when domain = domain of account
  field domain text
  field title text
  event asked
}
segment Buyer when title = "Buyer"
segment Near when any lead of account where (lead is Buyer and any lead of account where title = "Boss")
stage Lead owned by Marketer { enters when created }
stage MQL owned by Marketer {
  enters when any lead of account where lead is Buyer
  enters when any lead of account where (asked at least 2 times in the last 3 hours and tier of account = Gold)
}
promise Quiet by Marketer to Sales {
  starts when not any lead of account where asked in the last 2 hours
  done when touched
  within 1 business day
}
promise Close by Marketer to Sales {
  starts when lead is Near
  done when touched
  within 1 business day
}
`;
const engine = engineOfText(text);
const begin = Date.parse('2027-03-01T15:00:00Z');
const lead = fc.constantFrom('a', 'b', 'c', '7');
const fact = fc.oneof(
  fc.record({
    kind: fc.constant('created' as const),
    lead,
    values: fc.record({ domain: fc.constantFrom('kiln', 'loom', null) }),
  }),
  fc.record({
    kind: fc.constant('values' as const),
    lead,
    values: fc.record({ domain: fc.constantFrom('kiln', 'loom'), title: fc.constantFrom('Buyer', 'Boss', null) }),
  }),
  fc.record({ kind: fc.constant('event' as const), lead, event: fc.constantFrom('asked', 'touched') }),
  fc.record({
    kind: fc.constant('account' as const),
    account: fc.constantFrom('kiln', 'loom'),
    values: fc.record({ domain: fc.constantFrom('kiln', 'loom', null), tier: fc.constantFrom('Gold', 'Tin', null) }),
  }),
  fc.constant({ kind: 'time' as const }),
);
const histories = fc
  .array(fc.record({ after: fc.constantFrom(0, 0, 0, 0, 1, 1800, 7200), fact }), { minLength: 5, maxLength: 40 })
  .map((list) => {
    let at = begin;
    return list.map(({ after, fact }): Fact => {
      at += after * 1000;
      return { ...fact, at: new Date(at).toISOString() };
    });
  });

/** What follows from facts; the state is stored and read again before each where that is asked for. */
function decisions(facts: readonly Fact[], isStored: boolean): readonly unknown[] {
  let session = new Session(engine);
  return facts.map((one) => {
    if (isStored) session = new Session(engine, JSON.parse(JSON.stringify(session.state)));
    const outcome = session.take(one);
    return 'error' in outcome ? outcome.error.code : outcome.decisions;
  });
}

test('what leads answer is remembered no longer than it is so', () => {
  fc.assert(
    fc.property(histories, (facts) => {
      expect(decisions(facts, false)).toEqual(decisions(facts, true));
    }),
    { seed: 20271128, numRuns: process.env.SLA_LONG ? 20_000 : 500 },
  );
});

test('each lead of the account is asked by itself', () => {
  const session = new Session(engine);
  const at = new Date(begin).toISOString();
  const created = ['a', 'b', 'c'].map(
    (id): Fact => ({ kind: 'created', lead: id, at, values: { domain: 'kiln', title: id === 'c' ? 'Buyer' : 'Boss' } }),
  );
  follow(session, { kind: 'account', account: 'kiln', at, values: { domain: 'kiln' } }, ...created);
  expect(Object.values(session.state.leads).map(({ stage }) => stage)).toEqual(['MQL', 'MQL', 'MQL']);
});

/** The same engine, with how often a line was read. */
function counting(of: Engine): { readonly counted: Engine; readonly read: () => number } {
  let reads = 0;
  const lines = of.lines.map((line) => ({
    ...line,
    compiled: {
      ...line.compiled,
      test: (moment: Parameters<typeof line.compiled.test>[0]) => {
        reads++;
        return line.compiled.test(moment);
      },
    },
  }));
  return {
    counted: { ...of, lines },
    read: () => {
      const read = reads;
      reads = 0;
      return read;
    },
  };
}

test('a lead that comes costs the same however many leads its account has', () => {
  const { counted, read } = counting(engineOfExample('acme'));
  const session = new Session(counted);
  let second = 0;
  const next = (): string => new Date(begin + 1000 * second++).toISOString();
  const values = { email_domain: 'kiln.example', phone: '1', industry: 'Retail', region: 'AMER', title: 'Buyer' };
  const come = (id: string): void => {
    const created: Fact = { kind: 'created', lead: id, at: next(), values };
    follow(session, created, { kind: 'event', event: 'demo_requested', lead: id, at: next() });
  };
  follow(session, { kind: 'account', account: 'k', at: next(), values: { domain: 'kiln.example', status: 'New' } });
  const costs = Array.from({ length: 100 }, (_, index) => {
    read();
    come(`lead ${index}`);
    return read();
  });
  expect(costs.at(-1)).toBeGreaterThan(0);
  expect(costs.at(-1)).toBeLessThanOrEqual(costs[1] ?? 0);
  // What is known of the account concerns each of its leads, and costs the more the more there are; but no more than that.
  const ask = (): number => {
    read();
    follow(session, { kind: 'account', account: 'k', at: next(), values: { employees: 800 + session.state.sequence } });
    return read();
  };
  const of100 = ask();
  for (let index = 100; index < 200; index++) come(`lead ${index}`);
  expect(ask()).toBeLessThanOrEqual(2 * of100);
});

test('an account more of one domain costs each of its leads no look at all the others', () => {
  const of = engineOfText(text);
  let asked = 0;
  const ask: Engine['ask'] = (condition) => {
    const compiled = of.ask(condition);
    const test: typeof compiled.test = (moment) => {
      asked++;
      return compiled.test(moment);
    };
    return { ...compiled, test };
  };
  const session = new Session({ ...of, ask });
  const values = { domain: 'kiln' };
  for (let index = 0; index < 100; index++) {
    const at = new Date(begin + index * 1000).toISOString();
    const account: Fact = { kind: 'account', account: `account ${index}`, at, values };
    asked = 0;
    follow(session, account);
    // The lead that had the only account looks at all of them once more, and then has none.
    expect(asked).toBeLessThanOrEqual(2 * index + 4);
    expect(asked).toBeGreaterThanOrEqual(index > 0 ? 1 : 0);
    follow(session, { kind: 'created', lead: `lead ${index}`, at, values });
  }
});

test('however often it is asked why, what is asked of each lead of an account stays as much', () => {
  const asking = engineOfText(`${base}
lead {
  path Lead -> MQL -> SQL
  field title text
  event asked
}
stage Lead owned by Marketer { enters when created }
stage MQL owned by Marketer { enters when title is known and any lead of account where asked at least 2 times }
stage SQL owned by Marketer { enters when any lead of account where asked at least 2 times }
`);
  const before = asking.siblings.length;
  for (let times = 0; times < 3; times++) why(asking, { at: '2027-03-01T15:00:00Z', values: { title: 'Boss' } });
  expect([before, asking.siblings.length]).toEqual([1, 1]);
});
