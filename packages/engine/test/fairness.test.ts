import { describe, expect, test } from 'vitest';
import { type Decision, type Fact, Session } from '../src/index.ts';
import { textOf } from './reference/deal.ts';
import { factOf } from './reference/history.ts';
import { Random, randomDeal, randomHistory } from './reference/random.ts';
import { base, engineOfText } from './support.ts';

/** A person of a random team. */
interface Person {
  readonly name: string;
  readonly weight: number;
  /** First and last day away, as days of March. */
  readonly away: readonly [number, number] | undefined;
  readonly cover: string | undefined;
  /** Came so many days ago, and is at half of the turns for the first month. */
  readonly isNew: boolean;
}

interface Team {
  readonly people: readonly Person[];
  readonly mostPerHour: number | undefined;
  readonly begin: number;
}

const TEAMS = 30;
const ASSIGNMENTS = 4_000;
const hour = 3_600_000;

function randomTeam(random: Random): Team {
  const names = ['Ann', 'Ben', 'Cat', 'Dan', 'Eve'].slice(0, 2 + random.below(4));
  const people = names.map((name): Person => {
    const first = 1 + random.below(12);
    return {
      name,
      weight: 1 + random.below(3),
      away: random.maybe(40, () => [first, first + random.below(5)] as const),
      cover: random.maybe(50, () => random.pick(['Ann', 'Ben'])),
      isNew: random.chance(30),
    };
  });
  const mostPerHour = random.maybe(50, () => 3 + random.below(8));
  return { people, mostPerHour, begin: Date.parse('2027-03-01T00:00:00-05:00') };
}

const dayText = (day: number): string => `2027-03-${String(day).padStart(2, '0')}`;

const textOfTeam = ({ people, mostPerHour }: Team): string => `${base}
lead { path Lead }
role Rep in Sales {
${people.map(memberText).join('\n')}
${mostPerHour === undefined ? '' : `  receives at most ${mostPerHour} leads per hour each`}
  ramp leads 50%, 100%
}
stage Lead owned by Rep { enters when created }
handoff Share from Marketing to Sales {
  when created
  route round robin among Rep
  route to Unassigned otherwise
}
`;

function memberText({ name, weight, away, cover, isNew }: Person): string {
  const covered = cover === undefined || cover === name ? '' : ` covered by "${cover}"`;
  const absent = away === undefined ? '' : ` away ${dayText(away[0])} to ${dayText(away[1])}${covered}`;
  return `  member "${name}" <${name.toLowerCase()}@test.example> weight ${weight}${absent}${isNew ? ' from 2027-02-20' : ''}`;
}

/** Whoever got a lead, or the queue, with the moment. */
interface Given {
  readonly at: number;
  readonly to: string;
}

function give(team: Team, count: number, gap: () => number): readonly Given[] {
  const session = new Session(engineOfText(textOfTeam(team)));
  let at = team.begin;
  return Array.from({ length: count }, (_, index) => {
    at += gap();
    const fact: Fact = { kind: 'created', lead: `${index}`, at: new Date(at).toISOString() };
    const outcome = session.take(fact);
    if ('error' in outcome) throw new Error(outcome.error.message);
    return { at, to: receiverOf(outcome.decisions) };
  });
}

function receiverOf(decisions: readonly Decision[]): string {
  const routes = decisions.flatMap((decision) => (decision.kind === 'route' ? [decision.to] : []));
  expect(routes).toHaveLength(1);
  const [to] = routes;
  return to?.kind === 'person' ? to.person : 'queue';
}

/** What is left of a day's text once the clock of New York is asked; no clock changes within these days. */
const dayOf = (at: number): number => new Date(at - 5 * hour).getUTCDate();
const isAway = ({ away }: Person, at: number): boolean =>
  away !== undefined && away[0] <= dayOf(at) && dayOf(at) <= away[1];

describe(`${TEAMS * ASSIGNMENTS} assignments`, () => {
  const teams = Array.from({ length: TEAMS }, (_, seed) => {
    const random = new Random(seed + 1);
    const team = randomTeam(random);
    return { team, given: give(team, ASSIGNMENTS, () => 1000 * (1 + random.below(480))) };
  });

  test('give nothing to who is away or full', () => {
    for (const { team, given } of teams) {
      const by = Map.groupBy(given, ({ to }) => to);
      for (const person of team.people) {
        const times = (by.get(person.name) ?? []).map(({ at }) => at);
        expect(times.filter((at) => isAway(person, at))).toEqual([]);
        const most = team.mostPerHour ?? Number.POSITIVE_INFINITY;
        times.forEach((at, index) => {
          expect(at - (times[index - most] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(hour);
        });
      }
    }
  });

  test('leave a lead in the queue only where nobody could take it', () => {
    for (const { team, given } of teams) {
      given.forEach(({ at, to }, index) => {
        if (to !== 'queue') return;
        const lately = given.slice(0, index).filter((one) => one.at > at - hour);
        for (const person of team.people) {
          const had = lately.filter((one) => one.to === person.name).length;
          expect(isAway(person, at) || had >= (team.mostPerHour ?? Number.POSITIVE_INFINITY)).toBe(true);
        }
      });
    }
  });

  test('are in proportion to weight and ramp, exactly, at the end of every full turn of those who are there', () => {
    let turns = 0;
    for (const { team } of teams) {
      // Newcomers are at half in March until the 20th; everybody is there, and nobody is ever full.
      const there = {
        ...team,
        people: team.people.map((one) => ({ ...one, away: undefined })),
        mostPerHour: undefined,
      };
      const shares = there.people.map(({ name, weight, isNew }) => [name, weight * (isNew ? 1 : 2)] as const);
      const turn = shares.reduce((sum, [, share]) => sum + share, 0);
      const given = give(there, turn * 20, () => 1000);
      for (let end = turn; end <= given.length; end += turn) {
        turns++;
        const counts = Map.groupBy(given.slice(0, end), ({ to }) => to);
        for (const [name, share] of shares) expect(counts.get(name)).toHaveLength((share * end) / turn);
      }
    }
    expect(turns).toBe(20 * TEAMS);
  });
});

describe('every lead in a stage that is owned', () => {
  test('has one owner, who had it from the one before', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = new Random(seed);
      const { deal, begin } = randomDeal(random);
      const engine = engineOfText(textOf(deal));
      for (let index = 0; index < 5; index++) {
        const session = new Session(engine);
        const owners = new Map<string | undefined, unknown>();
        for (const thing of randomHistory(random, deal, begin)) {
          const outcome = session.take(factOf(thing));
          for (const decision of 'error' in outcome ? [] : outcome.decisions) {
            if (decision.kind !== 'owner') continue;
            expect(decision.before).toEqual(owners.get(decision.lead));
            owners.set(decision.lead, decision.owner);
          }
          for (const { id, stage, owner } of Object.values(session.state.leads)) {
            expect(owner).toEqual(owners.get(id));
            if (engine.agreement.stages[stage ?? '']?.ownedByNobody === false) expect(owner).toBeDefined();
          }
        }
      }
    }
  });
});
