import { type Agreement, type Condition, zoneNamed } from '@sla/agreement';
import { expect, test } from 'vitest';
import { agreementOf, EXAMPLES, filesOf } from '../../../test/examples.ts';
import { engineOf, Session } from '../src/index.ts';
import { markOf } from '../src/program/mark.ts';
import { base, engineOfText, follow } from './support.ts';

/** Something that is like nothing else in an agreement: to have been in a stage of this number for an hour. */
const lasting = (number: number): Condition => ({ op: 'stage', in: [`stage ${number}`] });
const hour = { amount: 1, unit: 'hour', business: false } as const;

/** An agreement of which each condition also asks for something that has lasted, and where those stand. */
function marked(agreement: Agreement): { readonly agreement: Agreement; readonly places: readonly string[] } {
  const places: string[] = [];
  const read = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => read(one, `${at}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    if ('op' in value) return { op: 'all', of: [value, { ...lasting(places.push(at) - 1), for: hour }] };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, read(inner, `${at}/${key}`)]));
  };
  // What is read again is an agreement: nothing but its conditions has changed.
  return { agreement: read(agreement, '') as Agreement, places };
}

// A condition that is read only when it is asked has nobody who has looked since when it holds.
test.each(EXAMPLES)('whatever %s asks to have lasted is watched, wherever it stands', (example) => {
  const { agreement, places } = marked(agreementOf(filesOf(example)));
  const engine = engineOf(agreement, { zoneOf: zoneNamed });
  const watched = new Set(engine.lasting.map(({ mark }) => mark));
  expect(places.length).toBeGreaterThan(10);
  expect(places.filter((_, number) => !watched.has(markOf(lasting(number))))).toEqual([]);
});

test('of a segment that is only passed on it is known since when its conditions hold', () => {
  const session = new Session(
    engineOfText(`${base}
lead {
  path Lead -> MQL
  field title text
  event asked
}
segment Patience {
  group Long when lead is Lead for 2 days
  group Short otherwise
}
stage Lead owned by Marketer { enters when created }
stage MQL owned by Marketer { enters when asked }
handoff ToSales from Marketing to Sales {
  when asked
  pass Patience
  route to Unassigned otherwise
}
`),
  );
  const decisions = follow(
    session,
    { kind: 'created', lead: '1', at: '2027-03-01T15:00:00Z' },
    { kind: 'event', lead: '1', event: 'asked', at: '2027-03-04T15:00:00Z' },
  );
  const passed = decisions.flatMap((one) => (one.kind === 'handoff' ? one.payload.map(({ value }) => value) : []));
  expect(passed).toEqual(['Long']);
});
