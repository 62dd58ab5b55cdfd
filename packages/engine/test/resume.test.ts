import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decision, decide, type Fact, Session, type State, StateError } from '../src/index.ts';
import { engineOfExample } from './support.ts';

const engine = engineOfExample('acme');
const begin = Date.parse('2027-03-01T08:00:00-05:00');

/** What may happen, each some time after the one before; much of it is refused. */
const happening = fc.record({
  after: fc.integer({ min: 0, max: 40 * 3600 }),
  lead: fc.constantFrom('1', '2', '3'),
  what: fc.constantFrom<Record<string, unknown>>(
    {
      kind: 'created',
      values: {
        region: 'AMER',
        phone: '+1',
        industry: 'Manufacturing',
        title: 'VP operations',
        email_domain: 'a.example',
      },
    },
    { kind: 'created', values: { region: 'EMEA' } },
    { kind: 'account', account: 'a', values: { domain: 'a.example', employees: 800, status: 'New' } },
    { kind: 'event', event: 'demo_requested' },
    { kind: 'event', event: 'content_downloaded', with: { topic: 'robots' } },
    { kind: 'event', event: 'page_viewed', with: { url: '/pricing' } },
    { kind: 'event', event: 'touched', by: 'owner', channel: 'phone' },
    { kind: 'event', event: 'accepted', by: 'owner' },
    { kind: 'event', event: 'rejected', reason: 'Bad fit' },
    { kind: 'event', event: 'replied' },
    { kind: 'event', event: 'meeting_held' },
    { kind: 'event', event: 'unsubscribed' },
    { kind: 'values', values: { budget_confirmed: true } },
    { kind: 'values', values: { phone: null } },
    { kind: 'values', values: { do_not_call: true } },
    { kind: 'decides', by: 'owner', stage: 'Recycled', reason: 'No budget' },
    { kind: 'decides', by: 'owner', stage: 'Opportunity' },
    { kind: 'reassigned', to: { person: 'Cy Das' } },
    { kind: 'reassigned', to: { queue: 'Pool' } },
    { kind: 'left', person: 'Ana Ruiz' },
    { kind: 'time' },
  ),
});

const histories = fc.array(happening, { minLength: 5, maxLength: 40 }).map((list) => {
  let at = begin;
  return list.map(({ after, lead, what }): Fact => {
    at += after * 1000;
    return { lead, ...what, at: new Date(at).toISOString() } as unknown as Fact;
  });
});

const runs = { seed: 20271127, numRuns: process.env.SLA_LONG ? 2_000 : 60 };

describe('a state', () => {
  test('goes on after being stored as if it had not been', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const session = new Session(engine);
        let stored: State | undefined;
        for (const fact of facts) {
          const outcome = session.take(fact);
          const decided = decide(engine, stored, fact);
          if ('error' in outcome) expect(decided).toEqual(outcome);
          else {
            if ('error' in decided) throw new Error(decided.error.message);
            expect(decided.decisions).toEqual(outcome.decisions);
            stored = JSON.parse(JSON.stringify(decided.state));
          }
        }
        expect(stored ?? null).toEqual(stored === undefined ? null : JSON.parse(JSON.stringify(session.state)));
      }),
      runs,
    );
  });

  test('gives every lead in a stage that is owned an owner', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const session = new Session(engine);
        for (const fact of facts) {
          session.take(fact);
          for (const lead of Object.values(session.state.leads)) {
            const stage = engine.agreement.stages[lead.stage ?? ''];
            if (stage !== undefined && !stage.ownedByNobody) expect(lead.owner).toBeDefined();
          }
        }
      }),
      runs,
    );
  });

  test('does not depend on the time being passed in one step or in many', () => {
    const seen = new Set<Decision['kind']>();
    fc.assert(
      fc.property(histories, (facts) => {
        const [one, many] = [new Session(engine), new Session(engine)];
        const [whole, parts]: [Decision[], Decision[]] = [[], []];
        for (const fact of [...facts, lastFact(facts)]) {
          whole.push(...taken(one, fact));
          for (const at of between(many.state.now, Date.parse(fact.at) / 1000)) {
            parts.push(...taken(many, { kind: 'time', at: new Date(at * 1000).toISOString() }));
          }
          parts.push(...taken(many, fact));
        }
        expect(parts).toEqual(whole);
        for (const { kind } of whole) seen.add(kind);
      }),
      runs,
    );
    // What falls due by itself has done so: late runs and what follows from them, offers, periods that are over.
    expect([...seen]).toEqual(expect.arrayContaining(['run late', 'notify', 'offer', 'kpi', 'share']));
  });
});

const stored: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(new Session(engine).state));

test.each([
  ['nothing at all', null, 'It has no `format` of 1.'],
  ['a list', [], 'It has no `format` of 1.'],
  ['one of another format', { ...stored, format: 2 }, 'It has no `format` of 1.'],
  ['one that is cut off', { format: 1, agreement: stored.agreement, now: null }, 'It has no `leads`.'],
  ['one with leads in a list', { ...stored, leads: [] }, 'It has no `leads`.'],
  ['a clock in words', { ...stored, now: '2027-03-05' }, '`/now` is no instant in whole seconds.'],
])('what is no state is refused before anything happens: %s', (_, state, sentence) => {
  const fact: Fact = { kind: 'time', at: '2027-03-05T12:00:00Z' };
  expect(() => decide(engine, state as State, fact)).toThrow(`This is no state of this engine. ${sentence}`);
});

/** A state in which all kinds of things have happened, as it is stored. */
const lived: string = (() => {
  const session = new Session(engine);
  const at = (hour: number): string => `2027-03-01T${hour}:00:00-05:00`;
  const known = { region: 'AMER', phone: '+1', industry: 'Manufacturing', email_domain: 'a.example' };
  for (const fact of [
    { kind: 'account', account: 'a', at: at(10), values: { domain: 'a.example', employees: 800, status: 'New' } },
    { kind: 'created', lead: '1', at: at(10), values: { ...known, title: 'VP operations' } },
    { kind: 'event', lead: '1', at: at(11), event: 'content_downloaded', with: { topic: 'robots' } },
    { kind: 'event', lead: '1', at: at(11), event: 'demo_requested' },
    { kind: 'event', lead: '1', at: at(12), event: 'touched', by: 'owner', channel: 'phone' },
    { kind: 'left', person: 'Ana Ruiz', at: at(13) },
    { kind: 'reassigned', lead: '1', at: at(14), to: { person: 'Cy Das' } },
  ] satisfies readonly Fact[])
    taken(session, fact);
  return JSON.stringify(session.state);
})();

/** All places in a state, as ways to them. */
function* places(data: unknown, way: readonly string[] = []): Generator<readonly string[]> {
  if (way.length > 0) yield way;
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) yield* places(value, [...way, key]);
}

/** A stored state with something else at a place. */
function changed(way: readonly string[], value: unknown): State {
  const state = JSON.parse(lived);
  const parent = valueAt(state, way.slice(0, -1));
  if (typeof parent !== 'object' || parent === null) throw new Error('There is no such place.');
  Object.assign(parent, { [way.at(-1) ?? '']: value });
  return state;
}

function valueAt(data: unknown, way: readonly string[]): unknown {
  return way.reduce<unknown>((part, key) => part?.[key as keyof typeof part], data);
}

const NULL_MAY_STAND_AT = ['/now', '/measured/begun'];
const next: Fact = { kind: 'time', at: '2027-03-08T12:00:00Z' };

describe('of a stored state', () => {
  const all = [...places(JSON.parse(lived))];

  test('that lived, everything can be read again', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(JSON.stringify(new Session(engine, JSON.parse(lived)).state)).toBe(lived);
  });
  test('no part may be null: it is named', () => {
    const taken = all.filter((way) => !NULL_MAY_STAND_AT.includes(`/${way.join('/')}`));
    const named = taken.map((way) => refusalOf(changed(way, null))?.part);
    expect(named).toEqual(taken.map((way) => (way[0] === 'format' ? '' : `/${way.join('/')}`)));
  });
  test('no time can be such that time passes for ever: it is refused, or time passes', () => {
    const times = all.filter((way) => {
      const value = valueAt(JSON.parse(lived), way);
      return typeof value === 'number' && value > 1e9;
    });
    expect(times.length).toBeGreaterThan(50);
    for (const way of times)
      for (const value of [{}, '0', -1, 0, 1e15]) {
        const error = refusalOf(changed(way, value));
        if (typeof value !== 'number') expect(error?.part).toBe(`/${way.join('/')}`);
      }
  });
  test.each([
    ['/leads/1/wake', '2027-03-05'],
    ['/leads/1/runs/0/due', 1.5],
    ['/leads/1/runs/0/from', {}],
    ['/leads/1/entered/MQL/0/at', 'noon'],
    ['/people/Ana Ruiz/left', true],
    ['/measured/wake', 'soon'],
  ])('%s is a time', (place, value) => {
    const way = place.slice(1).split('/');
    expect(refusalOf(changed(way, value))).toMatchObject({
      name: 'StateError',
      message: expect.stringMatching(/^This is no state of this engine\. `.+` is no instant in whole seconds\.$/),
    });
  });
});

/** Why a state is refused, where it is. */
function refusalOf(state: State): StateError | undefined {
  try {
    decide(engine, state, next);
    return undefined;
  } catch (error) {
    if (error instanceof StateError) return error;
    throw error;
  }
}

function taken(session: Session, fact: Fact): readonly Decision[] {
  const outcome = session.take(fact);
  return 'error' in outcome ? [] : outcome.decisions;
}

/** Three moments between two. */
function between(from: number | null, to: number): readonly number[] {
  if (from === null) return [];
  return [1, 2, 3].map((step) => from + Math.floor(((to - from) * step) / 4)).filter((at) => at > from && at < to);
}

/** Two months after the last. */
function lastFact(facts: readonly Fact[]): Fact {
  const last = Date.parse(facts.at(-1)?.at ?? new Date(begin).toISOString());
  return { kind: 'time', at: new Date(last + 60 * 86_400_000).toISOString() };
}
