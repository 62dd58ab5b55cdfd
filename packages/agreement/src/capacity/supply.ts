import type { Calendar } from '../model/calendar.ts';
import type { Allowance, Role } from '../model/party.ts';
import { type Exact, exact, product, sum } from '../number/exact.ts';
import { dateOf } from '../time/plain-date.ts';
import type { WorkingTable } from '../time/working-table.ts';
import { workingTable } from '../time/working-table-of.ts';
import { type Presence, presences } from './presence.ts';
import { businessDaysIn, overlap, periodsIn, type Stretch } from './stretch.ts';

/** Calendars laid out over the planned days; undefined for one that cannot be. */
export type Tables = (calendar: string) => WorkingTable | undefined;

/** Lays out each calendar when it is first asked for. */
export function tablesOf(calendars: Readonly<Record<string, Calendar>>, { from, to }: Stretch): Tables {
  const known = new Map<string, WorkingTable | undefined>();
  const layOut = (calendar: Calendar): WorkingTable | undefined => {
    const table = workingTable(calendar, dateOf(from), dateOf(to));
    return table.start <= table.end ? table : undefined;
  };
  return (name) => {
    const calendar = calendars[name];
    if (!known.has(name)) known.set(name, calendar && layOut(calendar));
    return known.get(name);
  };
}

/** The people of a role, ready to be asked for any days within the planned ones. */
export interface Supply {
  /** People who work on at least one of the days. */
  readonly people: (days: Stretch) => number;
  /** Business days of all people, each × the ramp of leads. */
  readonly rampedDays: (days: Stretch) => Exact | undefined;
  /** How much of an allowance the people can use up. `together` is the same whoever is there. */
  readonly amount: (allowance: Allowance, days: Stretch) => Exact | undefined;
}

/** What the people of a role can carry. Everything is undefined where a calendar cannot be laid out. */
export function supplyOf(role: Role, planned: Stretch, tables: Tables): Supply {
  const groups = together(presences(role, planned)).map((group) => ({ ...group, table: tables(group.calendar) }));
  const table = tables(role.calendar);
  const overPeople = (days: Stretch, count: (part: Stretch, own: WorkingTable) => Exact | undefined) => {
    const parts = groups.flatMap(({ people, stretches, table: own }) =>
      stretches.map((stretch) => {
        const amount = own && count(overlap(stretch, days), own);
        return amount && product([exact(people), amount, exact(stretch.ramp)]);
      }),
    );
    const known = parts.filter((part) => part !== undefined);
    return known.length < parts.length ? undefined : sum(known);
  };
  return {
    people: (days) =>
      groups
        .filter(({ stretches, table: own }) =>
          stretches.some((stretch) => own !== undefined && businessDaysIn(own, overlap(stretch, days)) > 0),
        )
        .reduce((total, { people }) => total + people, 0),
    rampedDays: (days) => overPeople(days, (part, own) => exact(businessDaysIn(own, part))),
    amount: ({ count, per, scope }, days) => {
      const each = () => overPeople(days, (part, own) => periodsIn(part, per, own));
      const periods = scope === 'each' ? each() : table && periodsIn(days, per, table);
      return periods && product([exact(count), periods]);
    },
  };
}

/** People who are there at the same times, as one group: a team of hundreds mostly has a handful of different ones. */
function together(all: readonly Presence[]): readonly Presence[] {
  const groups = Map.groupBy(all, ({ calendar, stretches }) => JSON.stringify([calendar, stretches]));
  return [...groups.values()].flatMap((alike) => {
    const people = alike.reduce((total, one) => total + one.people, 0);
    return alike.slice(0, 1).map((first) => ({ ...first, people }));
  });
}
