import { allowanceText, type Member, type Role } from '@sla/agreement';
import { roleLens } from '../../lenses/role.ts';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';
import { promisesOf } from './promises-of.ts';

export const roleCard: NameCard = ({ name }, context) => {
  const role = context.agreement.roles[name];
  if (!role) return undefined;
  const { capacity, receives } = role;
  return cardOf('role', role, [
    ...fact('in', role.team),
    ...fact('people', peopleOf(role)),
    ...fact('capacity', capacity && allowanceText(capacity, 'touch')),
    ...fact('receives', receives && `at most ${allowanceText(receives, 'lead')}`),
    ...fact('works by calendar', role.calendar),
    ...fact('load', roleLens.title(name, context)),
    ...fact(
      'promises',
      promisesOf(context.agreement, (by) => by.kind === 'role' && by.role === name),
    ),
  ]);
};

function peopleOf({ members, headcount }: Role): readonly string[] {
  const unnamed = headcount === 0 ? [] : [`${headcount} ${members.length > 0 ? 'more ' : ''}without a name`];
  return [...members.map(memberText), ...unnamed];
}

function memberText({ person, covers, from, until }: Member): string {
  const parts = [
    ...covers.map(({ field, values }) => `covers ${field} ${values.join(', ')}`),
    ...(from ? [`from ${from}`] : []),
    ...(until ? [`until ${until}`] : []),
  ];
  return parts.length > 0 ? `${person}, ${parts.join(', ')}` : person;
}
