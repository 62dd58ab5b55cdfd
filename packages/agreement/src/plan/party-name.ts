import type { Agreement } from '../model/agreement.ts';
import type { Party } from '../model/party.ts';

/** A party by the name it has in the agreement. */
export function partyName(party: Party): string {
  switch (party.kind) {
    case 'team':
      return party.team;
    case 'role':
      return party.role;
    case 'person':
      return party.person;
    case 'queue':
      return party.queue;
    default:
      return party.kind;
  }
}

/** The teams a party belongs to: a person's are those they lead, or have a role in. */
export function teamsOf(party: Party, agreement: Agreement): readonly string[] {
  switch (party.kind) {
    case 'team':
      return [party.team];
    case 'role':
      return present(agreement.roles[party.role]?.team);
    case 'queue':
      return present(agreement.queues[party.queue]?.team);
    case 'person':
      return teamsOfPerson(party.person, agreement);
    default:
      return [];
  }
}

function teamsOfPerson(person: string, { teams, roles }: Agreement): readonly string[] {
  const led = Object.values(teams).filter(({ leader }) => leader === person);
  if (led.length > 0) return led.map(({ name }) => name);
  const held = Object.values(roles).filter(({ members }) => members.some((member) => member.person === person));
  return [...new Set(held.map(({ team }) => team))];
}

const present = (team: string | undefined): readonly string[] => (team === undefined ? [] : [team]);
