import { describe, expect, test } from 'vitest';
import { type Fact, type FactError, Session } from '../src/index.ts';
import { engineOfExample, follow } from './support.ts';

const engine = engineOfExample('acme');
const at = '2027-03-05T18:10:00-05:00';
const created: Fact = { kind: 'created', lead: '1', at, values: { phone: '+1 555 0100' } };

/** Facts as they might arrive from anywhere: nothing of them is known to be so. */
const wrong: readonly (readonly [name: string, fact: unknown, error: Partial<FactError>])[] = [
  ['no object', 'created', { code: 'wrong-shape', part: '' }],
  ['an unknown kind', { kind: 'crated', at }, { code: 'unknown-kind', part: '/kind' }],
  ['a time without an offset', { ...created, at: '2027-03-05T18:10' }, { code: 'bad-time', part: '/at' }],
  ['a time that is no number', { ...created, at: Number.NaN }, { code: 'bad-time', part: '/at' }],
  ['a clock in another century', { ...created, at: '2999-01-01T00:00:00Z' }, { code: 'bad-time', part: '/at' }],
  [
    'a time before what has been dealt with',
    { kind: 'time', at: '2027-03-05T18:09:59-05:00' },
    { code: 'out-of-order' },
  ],
  ['a lead that is there already', { ...created, lead: '1' }, { code: 'lead-exists', part: '/lead' }],
  [
    'a lead that is not there',
    { kind: 'event', event: 'replied', lead: '2', at },
    { code: 'unknown-lead', part: '/lead' },
  ],
  [
    'a lead that every object has',
    { kind: 'event', event: 'replied', lead: 'constructor', at },
    { code: 'unknown-lead' },
  ],
  [
    'an account that is not there',
    { ...created, lead: '2', account: 'x' },
    { code: 'unknown-account', part: '/account' },
  ],
  [
    'an unknown field',
    { kind: 'values', lead: '1', at, values: { fone: '1' } },
    { code: 'unknown-field', part: '/values/fone' },
  ],
  [
    'a field that every object has',
    { kind: 'values', lead: '1', at, values: { toString: '1' } },
    { code: 'unknown-field' },
  ],
  [
    'a value of another type',
    { kind: 'values', lead: '1', at, values: { phone: 5 } },
    { code: 'wrong-value', part: '/values/phone' },
  ],
  [
    'an unknown option',
    { kind: 'values', lead: '1', at, values: { region: 'MOON' } },
    { code: 'wrong-value', part: '/values/region' },
  ],
  [
    'an amount that is no number',
    { kind: 'values', lead: '1', at, values: { amount: Number.POSITIVE_INFINITY } },
    { code: 'wrong-value' },
  ],
  ['an unknown event', { kind: 'event', event: 'replyed', lead: '1', at }, { code: 'unknown-event', part: '/event' }],
  [
    'an unknown property',
    { kind: 'event', event: 'page_viewed', lead: '1', at, with: { uri: '/' } },
    { code: 'unknown-property' },
  ],
  [
    'an unknown person',
    { kind: 'event', event: 'touched', lead: '1', at, by: { person: 'Nobody' } },
    { code: 'unknown-person', part: '/by/person' },
  ],
  [
    'an unknown channel',
    { kind: 'event', event: 'touched', lead: '1', at, channel: 'telepathy' },
    { code: 'wrong-value', part: '/channel' },
  ],
  [
    'a reason nobody lists',
    { kind: 'event', event: 'rejected', lead: '1', at, reason: 'Boring' },
    { code: 'unknown-reason', part: '/reason' },
  ],
  [
    'a decision that is not offered',
    { kind: 'decides', lead: '1', at, by: 'owner', stage: 'Customer' },
    { code: 'not-offered' },
  ],
  [
    'an absence that ends before it begins',
    { kind: 'away', person: 'Ana Ruiz', at, from: '2027-02-02', to: '2027-02-01' },
    { code: 'wrong-value', part: '/to' },
  ],
  ['a name of many kilobytes', { ...created, lead: 'x'.repeat(100_000) }, { code: 'too-long', part: '/lead' }],
];

describe('a fact that is wrong', () => {
  test.each(wrong)('%s', (_, fact, error) => {
    const session = new Session(engine);
    follow(session, created);
    const before = JSON.stringify(session.state);
    const outcome = session.take(fact as Fact);
    expect('error' in outcome && outcome.error).toMatchObject(error);
    expect(JSON.stringify(session.state)).toBe(before);
  });
  test('suggests the name that was meant', () => {
    const session = new Session(engine);
    follow(session, created);
    const outcome = session.take({ kind: 'event', event: 'demo_requestd', lead: '1', at });
    expect('error' in outcome && outcome.error.message).toContain('demo_requested');
  });
});
