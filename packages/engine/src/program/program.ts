import type { Agreement, Instant, WorkingTable } from '@sla/agreement';
import type { LeadState, Owner } from '../model/state.ts';
import { type Calendars, calendarsOf, type ZoneOf } from './calendars.ts';
import { calendarOfPlace, type People, peopleOf, placeOf } from './people.ts';

/** What an agreement comes to before any condition is read: who is who, and when people work. */
export interface Program {
  readonly agreement: Agreement;
  readonly people: People;
  readonly calendars: Calendars;
}

export function programOf(agreement: Agreement, zoneOf: ZoneOf): Program {
  return { agreement, people: peopleOf(agreement), calendars: calendarsOf(agreement, zoneOf) };
}

/** The calendar of whoever has a lead or owes something: the person's, the role's, the team's; of nobody the agreement's. */
export function calendarOf({ agreement, people }: Program, owner: Owner | undefined): string {
  switch (owner?.kind) {
    case 'person': {
      const place = placeOf(people, owner.person, owner.role);
      return place === undefined ? agreement.calendar : calendarOfPlace(place);
    }
    case 'role':
      return agreement.roles[owner.role]?.calendar ?? agreement.calendar;
    case 'team':
      return agreement.teams[owner.team]?.calendar ?? agreement.calendar;
    case 'queue':
      return agreement.teams[agreement.queues[owner.queue]?.team ?? '']?.calendar ?? agreement.calendar;
    case undefined:
      return agreement.calendar;
  }
}

/** The table on which time runs for a lead. */
export function tableOfOwner(program: Program, lead: LeadState | undefined, around: Instant): WorkingTable {
  return program.calendars.table(calendarOf(program, lead?.owner), around);
}
