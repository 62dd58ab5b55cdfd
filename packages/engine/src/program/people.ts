import type { Agreement, Member, Party, Role } from '@sla/agreement';
import type { AccountState, Actor, LeadState, Owner } from '../model/state.ts';

/** A place in a role: a member, or the nth of the people without a name. */
export interface Place {
  readonly person: string;
  readonly role: Role;
  /** Absent for people without a name. */
  readonly member: Member | undefined;
}

/** Who is who in an agreement. */
export interface People {
  /** The places of a role, in written order, those without a name at the end. */
  readonly of: (role: string) => readonly Place[];
  /** The places a person has. */
  readonly places: (person: string) => readonly Place[];
  readonly exists: (person: string) => boolean;
}

/** The place that a person has in a role, or else the first one. */
export function placeOf(people: People, person: string, role: string | undefined): Place | undefined {
  const places = people.places(person);
  return places.find((place) => place.role.name === role) ?? places[0];
}

/** The calendar by which whoever has a place works: the person's own, or that of the role. */
export const calendarOfPlace = ({ member, role }: Place): string => member?.calendar ?? role.calendar;

/** A person as the owner of a lead, in a role where one is known. */
export function personAsOwner(person: string, role: string | undefined): Extract<Owner, { kind: 'person' }> {
  return { kind: 'person', person, ...(role === undefined ? {} : { role }) };
}

/** The nth person without a name of a role: `SDR #1`. */
export const unnamed = (role: string, number: number): string => `${role} #${number}`;

export function peopleOf(agreement: Agreement): People {
  const byRole = new Map<string, readonly Place[]>();
  const byPerson = new Map<string, Place[]>();
  for (const role of Object.values(agreement.roles)) {
    const members = role.members.map((member): Place => ({ person: member.person, role, member }));
    const others = Array.from(
      { length: Math.min(role.headcount, MOST_UNNAMED) },
      (_, index): Place => ({ person: unnamed(role.name, index + 1), role, member: undefined }),
    );
    byRole.set(role.name, [...members, ...others]);
    for (const place of [...members, ...others])
      byPerson.set(place.person, [...(byPerson.get(place.person) ?? []), place]);
  }
  return {
    of: (role) => byRole.get(role) ?? [],
    places: (person) => byPerson.get(person) ?? [],
    exists: (person) => byPerson.has(person) || Object.hasOwn(agreement.people, person),
  };
}

/** More people without a name than this are not told apart; no round robin is the worse for it. */
const MOST_UNNAMED = 10_000;

/** Whether somebody who acts is meant by a party. Who is not known is meant by nobody. */
export function isMeant(
  people: People,
  party: Party,
  by: Actor | undefined,
  lead: LeadState | undefined,
  account: AccountState | undefined,
): boolean {
  if (by === undefined) return false;
  switch (party.kind) {
    case 'person':
      return by.person === party.person;
    case 'role':
      return rolesOf(people, by).some((role) => role.name === party.role);
    case 'team':
      return rolesOf(people, by).some((role) => role.team === party.team);
    case 'owner':
      return isOwner(lead?.owner, by);
    case 'previous owner':
      return by.person !== undefined && by.person === lead?.pastOwners.at(-1)?.person;
    case 'account owner':
      return by.person !== undefined && by.person === account?.owner;
    case 'queue':
      return false;
  }
}

/** A role that owns a lead together acts through any of its people. */
function isOwner(owner: Owner | undefined, by: Actor): boolean {
  if (owner?.kind === 'person') return owner.person === by.person;
  return owner?.kind === 'role' && owner.role === by.role && by.person === undefined;
}

/** The roles in which somebody acts: the one that is named, or all that the person has. */
export function rolesOf(people: People, by: Actor): readonly Role[] {
  if (by.person !== undefined) return people.places(by.person).map(({ role }) => role);
  const role = by.role === undefined ? undefined : people.of(by.role)[0]?.role;
  return role === undefined ? [] : [role];
}

/** Whether an owner is one of those whom a list of parties names: a person in the role or team, or the role itself. */
export function isAmong(people: People, owner: Owner | undefined, parties: readonly Party[]): boolean {
  if (owner === undefined) return false;
  return parties.some((party) => {
    if (party.kind === 'queue') return owner.kind === 'queue' && owner.queue === party.queue;
    if (party.kind === 'person') return owner.kind === 'person' && owner.person === party.person;
    if (owner.kind === 'person') {
      const places = people.places(owner.person);
      if (party.kind === 'role') return places.some(({ role }) => role.name === party.role);
      return party.kind === 'team' && places.some(({ role }) => role.team === party.team);
    }
    if (party.kind === 'role') return owner.kind === 'role' && owner.role === party.role;
    return party.kind === 'team' && owner.kind === 'team' && owner.team === party.team;
  });
}
