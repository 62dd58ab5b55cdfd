import type { Party } from '@sla/agreement';
import type { Owner } from '../model/state.ts';
import type { Work } from './work.ts';

/** Where somebody is looked for: among the people of the agreement, and those of a lead where it is about one. */
export interface Whereabouts extends Pick<Work, 'engine' | 'lead'> {
  readonly moment: Pick<Work['moment'], 'account'>;
}

/** The people whom a party means: all of a role or team, the one owner. People without a name are named after their role. */
export function recipients(work: Whereabouts, party: Party): readonly string[] {
  const { engine, lead, moment } = work;
  switch (party.kind) {
    case 'owner':
      return lead?.owner === undefined ? [] : ownedBy(work, lead.owner);
    case 'previous owner': {
      const past = lead?.pastOwners.at(-1)?.person;
      return past === undefined ? [] : [past];
    }
    case 'account owner':
      return moment.account?.owner === undefined ? [] : [moment.account.owner];
    case 'person':
      return [party.person];
    case 'role':
      return engine.people.of(party.role).map(({ person }) => person);
    case 'team': {
      const leader = engine.agreement.teams[party.team]?.leader;
      const roles = Object.values(engine.agreement.roles).filter(({ team }) => team === party.team);
      return [
        ...new Set([
          ...(leader === undefined ? [] : [leader]),
          ...roles.flatMap(({ name }) => recipients(work, { kind: 'role', role: name })),
        ]),
      ];
    }
    case 'queue':
      return (engine.agreement.queues[party.queue]?.workedBy ?? []).flatMap((role) =>
        recipients(work, { kind: 'role', role }),
      );
  }
}

/** Of a person the one; of a role, a team or a queue all who work for it. */
function ownedBy(work: Whereabouts, owner: Owner): readonly string[] {
  return owner.kind === 'person' ? [owner.person] : recipients(work, owner);
}
