import type { Agreement, Party, SlaPromise } from '@sla/agreement';
import { entryOf } from './words.ts';

/** The calendars on which those work who owe a promise; the one that counts for most of them comes first. */
export function calendarsOf(agreement: Agreement, promise: SlaPromise): readonly string[] {
  if (promise.calendar !== undefined) return [promise.calendar];
  return [...new Set(promise.by.flatMap((party) => calendarsOfParty(agreement, party)))];
}

/** The calendars on which a party works: those of a team are also those of its roles and their members. */
export function calendarsOfParty(agreement: Agreement, party: Party): readonly string[] {
  const { roles, teams, calendar } = agreement;
  if (party.kind === 'role') {
    const role = entryOf(roles, party.role);
    return role ? [role.calendar, ...role.members.map((member) => member.calendar)] : [];
  }
  if (party.kind === 'team') {
    const own = Object.values(roles).filter(({ team }) => team === party.team);
    const members = own.flatMap((role) => [role.calendar, ...role.members.map((member) => member.calendar)]);
    return [entryOf(teams, party.team)?.calendar ?? calendar, ...members];
  }
  if (party.kind === 'person') {
    const held = Object.values(roles).flatMap(({ members }) => members.filter(({ person }) => person === party.person));
    return held.length > 0 ? held.map((member) => member.calendar) : [calendar];
  }
  return [calendar];
}
