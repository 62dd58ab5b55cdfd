import { zoneNamed } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import { type Engine, engineOf, type Fact, type FactError, Session } from '../src/index.ts';
import { base, engineOfExample, engineOfText, follow } from './support.ts';
import { create, event, inTurn, promise, touch } from './what-happens/history.ts';

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

/** One fact of every kind, as it should be. */
const right: readonly Fact[] = [
  { kind: 'created', lead: '2', at, values: { phone: '1', amount: 5, do_not_call: false } },
  {
    kind: 'values',
    lead: '1',
    at,
    values: { region: 'AMER', trial_ends: '2027-03-09', meeting_at: '2027-03-09T10:00' },
  },
  { kind: 'account', account: 'a', at, values: { employees: 5, status: 'New' }, owner: 'Ana Ruiz' },
  { kind: 'event', lead: '1', at, event: 'page_viewed', with: { url: '/' } },
  { kind: 'event', lead: '1', at, event: 'touched', by: { person: 'Ana Ruiz' }, channel: 'phone' },
  { kind: 'event', lead: '1', at, event: 'rejected', by: { role: 'SDR' }, reason: 'Bad fit' },
  { kind: 'decides', lead: '1', at, by: 'owner', stage: 'Recycled', reason: 'No budget' },
  { kind: 'reassigned', lead: '1', at, to: { person: 'Ana Ruiz' } },
  { kind: 'reassigned', lead: '1', at, to: { queue: 'Pool' } },
  { kind: 'away', person: 'Ana Ruiz', at, from: '2027-03-06', to: '2027-03-07', coveredBy: 'Cy Das' },
  { kind: 'left', person: 'Ana Ruiz', at },
  { kind: 'time', at },
];

const deep = Array.from({ length: 50_000 }).reduce<unknown>((inner) => [inner], []);

/** What nobody means, and what might come all the same. */
const strange: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  12n,
  '',
  'x'.repeat(1_000_000),
  '__proto__',
  '2027-02-30T25:00:00Z',
  '2027-13-01',
  '1999-12-31T23:59:59Z',
  '2060-01-01T00:00:00Z',
  '9999999-01-01T00:00:00Z',
  true,
  null,
  [],
  {},
  { person: 5 },
  { person: 'constructor' },
  { queue: 'toString' },
  JSON.parse('{ "__proto__": 1 }'),
  deep,
  Symbol('s'),
  () => 'x',
  new Date(Number.NaN),
];

/** A fact with one part, or a part of a part, replaced. */
function* spoilt(fact: object): Generator<readonly [part: string, fact: unknown]> {
  for (const [part, value] of Object.entries(fact)) {
    for (const other of strange) yield [`/${part}`, { ...fact, [part]: other }];
    if (typeof value === 'object' && value !== null)
      for (const [inner, one] of spoilt(value)) yield [`/${part}${inner}`, { ...fact, [part]: one }];
  }
}

describe('whatever stands in a part of a fact', () => {
  test.each(right.map((fact) => [fact.kind, 'event' in fact ? fact.event : '', fact] as const))(
    '%s %s is taken, or refused by name without a change',
    (_, __, fact) => {
      for (const [part, wrongly] of spoilt(fact)) {
        const session = new Session(engine);
        follow(session, created);
        const before = JSON.stringify(session.state);
        const outcome = session.take(wrongly as Fact);
        if (!('error' in outcome)) continue;
        expect(JSON.stringify(session.state)).toBe(before);
        expect(outcome.error.message).not.toBe('');
        expect(outcome.error.message.length).toBeLessThan(1_000);
        const isOfPart = part === '/kind' || part.startsWith(outcome.error.part) || outcome.error.part.startsWith(part);
        expect(isOfPart || outcome.error.code === 'not-offered', `${part}: ${outcome.error.part}`).toBe(true);
      }
    },
  );

  test('a part that is missing is named', () => {
    for (const fact of right) {
      for (const part of Object.keys(fact)) {
        const { [part]: _, ...rest } = fact as unknown as Readonly<Record<string, unknown>>;
        const session = new Session(engine);
        follow(session, created);
        const outcome = session.take(rest as unknown as Fact);
        if ('error' in outcome && part !== 'stage' && part !== 'reason') expect(outcome.error.part).toBe(`/${part}`);
      }
    }
  });
});

describe('a long history', () => {
  test('of one lead is taken to its end, and one that is out of order changes nothing of it', () => {
    const session = new Session(engine);
    follow(session, created);
    const start = Date.parse(at);
    for (let index = 1; index <= 10_000; index++) {
      const when = new Date(start + index * 60_000).toISOString();
      follow(session, { kind: 'event', lead: '1', at: when, event: 'page_viewed', with: { url: '/pricing' } });
    }
    const before = JSON.stringify(session.state);
    expect(session.take({ kind: 'event', lead: '1', at, event: 'replied' })).toMatchObject({
      error: { code: 'out-of-order', part: '/at' },
    });
    expect(JSON.stringify(session.state)).toBe(before);
  });

  test('of a promise that repeats by the hour for a year costs each hour the same', () => {
    const { agreement } = engineOfText(promise('within 1 hour\n  repeats'));
    let asked = 0;
    const promises = new Proxy(agreement.promises, {
      get: (all, name, self) => {
        asked++;
        return Reflect.get(all, name, self);
      },
    });
    const session = new Session(engineOf({ ...agreement, promises }, { zoneOf: zoneNamed }));
    follow(session, create('01 09:00'), event('01 10:00', 'asked'));
    const askedWithin = (...facts: readonly Fact[]): number => {
      asked = 0;
      follow(session, ...facts);
      return asked;
    };
    askedWithin({ kind: 'time', at: '2027-03-02T10:30:00-05:00' });
    const first = askedWithin({ kind: 'time', at: '2027-03-03T10:30:00-05:00' });
    follow(session, { kind: 'time', at: '2028-02-29T10:30:00-05:00' });
    expect(askedWithin({ kind: 'time', at: '2028-03-01T10:30:00-05:00' })).toBe(first);
    const done = follow(session, { ...touch('01 09:00'), at: '2028-03-01T10:31:00-05:00' });
    expect(done.filter(({ kind }) => kind === 'run done late')).toHaveLength(366 * 24);
  });
});

describe('a role of many people', () => {
  test('with a limit for all of them together is asked for it once for each lead', () => {
    const engineWith = (count: number): Engine =>
      engineOfText(
        inTurn.replace(
          'member "Ann"',
          `receives at most 1,000 leads per week together
  ${Array.from({ length: count }, (_, index) => `member "P${index}" <p${index}@test.example>`).join('\n  ')}
  member "Ann"`,
        ),
      );
    const askedBy = (count: number): number => {
      const engine = engineWith(count);
      let asked = 0;
      const table: Engine['calendars']['table'] = (...args) => {
        asked++;
        return engine.calendars.table(...args);
      };
      const session = new Session({ ...engine, calendars: { ...engine.calendars, table } });
      follow(session, create('01 09:00'), event('01 10:00', 'asked'));
      return asked;
    };
    const [some, twice] = [askedBy(50), askedBy(100)];
    expect(twice).toBeLessThan(2.5 * some);
  });
});

describe('what falls due again and again', () => {
  const pinging = (every: string): Session => {
    const session = new Session(
      engineOfText(`${base}
role Rep in Sales
lead { path Lead
  event ping
}
stage Lead owned by Rep { enters when created }
promise Ping by Rep to Marketing {
  starts when lead becomes Lead
  done when ping
  within ${every}
  repeats
}
`),
    );
    follow(session, { kind: 'created', lead: '1', at: '2027-03-01T14:00:00Z' });
    return session;
  };

  test('is not passed for decades in one step: how far it may be is said, and nothing has changed', () => {
    const session = pinging('1 minute');
    const before = JSON.stringify(session.state);
    expect(session.take({ kind: 'time', at: '2059-12-31T00:00:00Z' })).toEqual({
      error: {
        code: 'too-far',
        part: '/at',
        message:
          '`Ping` may fall due again every 1 minute, more than 100000 times until then. Let time pass up to 2027-05-10T00:40:00Z first.',
      },
    });
    expect(JSON.stringify(session.state)).toBe(before);
  });
  test('is passed in steps', () => {
    const session = pinging('10 minutes');
    expect(follow(session, { kind: 'time', at: '2027-03-02T14:00:00Z' })).toHaveLength(2 * 6 * 24);
  });
  test('may be years away where it is counted in days', () => {
    expect(follow(pinging('2 days'), { kind: 'time', at: '2030-01-01T00:00:00Z' }).length).toBeGreaterThan(900);
  });
});
