import { fact } from '../card.ts';
import type { NameCard } from './name-card.ts';
import { promisesOf } from './promises-of.ts';

export const personCard: NameCard = ({ name }, { agreement }) => {
  const person = agreement.people[name];
  if (!person) return undefined;
  const led = Object.values(agreement.teams).filter(({ leader }) => leader === name);
  const held = Object.values(agreement.roles).filter(({ members }) => members.some((one) => one.person === name));
  const isTheirs = promisesOf(agreement, (by) =>
    by.kind === 'person' ? by.person === name : by.kind === 'role' && held.some((role) => role.name === by.role),
  );
  return {
    title: name,
    text: person.email,
    facts: [
      ...fact('leads', led.map((team) => team.name).join(', ')),
      ...fact('in the role', held.map((role) => role.name).join(', ')),
      ...fact('promises', isTheirs),
    ],
  };
};
