import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Engine, type Fact, Session } from '../src/index.ts';
import { engineOfText } from './support.ts';

const engine = engineOfText(`agreement "Links" {
  between Marketing and Sales
  effective 2027-01-01
  calendar Office
}
calendar Office {
  timezone "America/New_York"
  hours Mon-Fri 09:00-17:00
}
team Marketing { }
team Sales { }
role Rep in Sales { headcount 2 }
account {
  field domain text
  field tier one of Gold, Tin
}
lead {
  path Lead
  belongs to account when domain of account = domain and tier of account = Gold
  field domain text
}
stage Lead owned by Rep { enters when created }
handoff ToSales from Marketing to Sales {
  when tier of account = Gold
  route to account owner
  route round robin among Rep
}
`);

const domain = fc.constantFrom('kiln.example', 'KILN.example', 'loom.example', null);
const id = fc.constantFrom('7', '10', 'b', 'a', '2');
const fact = fc.oneof(
  fc.record({ kind: fc.constant('created' as const), lead: id, values: fc.record({ domain }) }),
  fc.record({ kind: fc.constant('values' as const), lead: id, values: fc.record({ domain }) }),
  fc.record({
    kind: fc.constant('account' as const),
    account: id,
    values: fc.record({ domain, tier: fc.constantFrom('Gold', 'Tin', null) }, { requiredKeys: [] }),
  }),
);

/** What follows from facts, with the state stored and read again after so many. */
function decisions(of: Engine, facts: readonly Fact[], stored: number): readonly unknown[] {
  let session = new Session(of);
  return facts.map((one, index) => {
    if (index === stored) session = new Session(of, JSON.parse(JSON.stringify(session.state)));
    const outcome = session.take(one);
    return 'error' in outcome ? outcome.error.code : outcome.decisions;
  });
}

test('leads and accounts find each other as if all were looked at, also after the state was stored', () => {
  expect(engine.link).toEqual({ lead: 'domain', account: 'domain' });
  fc.assert(
    fc.property(fc.array(fact, { minLength: 5, maxLength: 30 }), fc.nat(30), (given, stored) => {
      const facts = given.map(
        (one, index): Fact => ({ ...one, at: new Date(1_800_000_000_000 + index * 1000).toISOString() }),
      );
      expect(decisions(engine, facts, stored)).toEqual(decisions({ ...engine, link: undefined }, facts, 99));
    }),
    { seed: 20271128, numRuns: process.env.SLA_LONG ? 20_000 : 500 },
  );
});
