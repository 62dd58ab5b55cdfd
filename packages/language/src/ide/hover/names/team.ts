import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';
import { promisesOf } from './promises-of.ts';

export const teamCard: NameCard = ({ name }, { agreement }) => {
  const team = agreement.teams[name];
  if (!team) return undefined;
  const roles = Object.values(agreement.roles).filter((role) => role.team === name);
  const names = new Set(roles.map((role) => role.name));
  return cardOf('team', team, [
    ...fact('led by', team.leader),
    ...fact('roles', [...names].join(', ')),
    ...fact('works by calendar', team.calendar),
    ...fact(
      'promises',
      promisesOf(agreement, (by) => (by.kind === 'team' ? by.team === name : by.kind === 'role' && names.has(by.role))),
    ),
  ]);
};
