import { describe, expect, test } from 'vitest';
import { type Fact, Session } from '../src/index.ts';
import { base, engineOfText, follow } from './support.ts';

const agreement = (role: string): string => `${base}
lead {
  path Lead
  field region one of AMER, EMEA
}
${role}
stage Lead owned by Rep { enters when created }
handoff Share from Marketing to Sales {
  when created
  route round robin among Rep
  route to Unassigned otherwise
}
`;

const start = Date.parse('2027-03-01T10:00:00-05:00');

/** Creates so many leads, some seconds apart, and counts whom they went to. */
function shared(session: Session, count: number, from = start, apart = 1): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let index = 0; index < count; index++) {
    const fact: Fact = {
      kind: 'created',
      lead: `${from} ${index}`,
      at: new Date(from + index * apart * 1000).toISOString(),
    };
    for (const decision of follow(session, fact)) {
      if (decision.kind !== 'route') continue;
      const name = decision.to.kind === 'person' ? decision.to.person : 'queue';
      counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
}

const member = (name: string, more = ''): string => `  member "${name}" <${name.toLowerCase()}@test.example>${more}\n`;

describe('a round robin', () => {
  test('gives everybody as many, within one, at every moment', () => {
    const session = new Session(
      engineOfText(agreement(`role Rep in Sales {\n${['Ann', 'Ben', 'Cat'].map((name) => member(name)).join('')}}`)),
    );
    const counts: Record<string, number> = { Ann: 0, Ben: 0, Cat: 0 };
    for (let round = 0; round < 100; round++) {
      for (const [name, count] of Object.entries(shared(session, 1, start + round * 1000)))
        counts[name] = (counts[name] ?? 0) + count;
      const all = Object.values(counts);
      expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
    }
  });
  test('gives by weight', () => {
    const session = new Session(
      engineOfText(agreement(`role Rep in Sales {\n${member('Ann', ' weight 3')}${member('Ben')}}`)),
    );
    expect(shared(session, 1_000)).toEqual({ Ann: 750, Ben: 250 });
  });
  test('gives people without a name their turns as well', () => {
    const session = new Session(engineOfText(agreement(`role Rep in Sales {\n  headcount 1\n${member('Ann')}}`)));
    expect(shared(session, 10)).toEqual({ Ann: 5, 'Rep #1': 5 });
  });
  test('passes over who is away without a cover, and saves nothing up for them', () => {
    const session = new Session(
      engineOfText(agreement(`role Rep in Sales {\n${member('Ann', ' away 2027-03-01')}${member('Ben')}}`)),
    );
    expect(shared(session, 10)).toEqual({ Ben: 10 });
    expect(shared(session, 10, start + 24 * 3_600_000)).toEqual({ Ann: 5, Ben: 5 });
  });
  test('gives to the cover what who is away would have had', () => {
    const session = new Session(
      engineOfText(
        agreement(
          `role Rep in Sales {\n${member('Ann', ' away 2027-03-01 covered by "Ben"')}${member('Ben')}${member('Cat')}}`,
        ),
      ),
    );
    expect(shared(session, 9)).toEqual({ Ben: 6, Cat: 3 });
  });
  test('gives nobody more than they receive, and then goes on to the next line', () => {
    const limited = `role Rep in Sales {\n${member('Ann')}${member('Ben')}  receives at most 2 leads per hour each\n}`;
    const session = new Session(engineOfText(agreement(limited)));
    expect(shared(session, 10)).toEqual({ Ann: 2, Ben: 2, queue: 6 });
    expect(shared(session, 5, start + 3_600_000 + 30_000)).toEqual({ Ann: 2, Ben: 2, queue: 1 });
  });
  test('counts a limit of all together', () => {
    const limited = `role Rep in Sales {\n${member('Ann')}${member('Ben')}  receives at most 3 leads per hour together\n}`;
    expect(shared(new Session(engineOfText(agreement(limited))), 10)).toEqual({ Ann: 2, Ben: 1, queue: 7 });
  });
  test('gives newcomers their share of turns', () => {
    const ramp = `role Rep in Sales {\n${member('Ann')}${member('Ben', ' from 2027-02-15')}  ramp leads 50%, 100%\n}`;
    const session = new Session(engineOfText(agreement(ramp)));
    expect(shared(session, 300)).toEqual({ Ann: 200, Ben: 100 });
    expect(shared(session, 300, start + 30 * 24 * 3_600_000)).toEqual({ Ann: 150, Ben: 150 });
  });
  test('gives nothing to who has left', () => {
    const session = new Session(engineOfText(agreement(`role Rep in Sales {\n${member('Ann')}${member('Ben')}}`)));
    follow(session, { kind: 'left', person: 'Ann', at: new Date(start - 1000).toISOString() });
    expect(shared(session, 4)).toEqual({ Ben: 4 });
  });
  test('looks back as far as a limit does, and remembers no more', () => {
    const limited = `role Rep in Sales {\n${member('Ann')}  receives at most 2 leads per 2 years each\n}`;
    const session = new Session(engineOfText(agreement(limited)));
    expect(shared(session, 3)).toEqual({ Ann: 2, queue: 1 });
    expect(shared(session, 1, start + 500 * 24 * 3_600_000)).toEqual({ queue: 1 });
    expect(shared(session, 3, start + 800 * 24 * 3_600_000)).toEqual({ Ann: 2, queue: 1 });
    expect(session.state.people.Ann?.assigned).toHaveLength(2);
    const free = new Session(engineOfText(agreement(`role Rep in Sales {\n${member('Ann')}}`)));
    shared(free, 50);
    expect(free.state.people.Ann?.assigned).toHaveLength(1);
  });
});
