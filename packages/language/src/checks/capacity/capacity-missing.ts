import { defineCheck } from '../../problem/check.ts';
import { listed } from '../support/words.ts';

export const capacityMissing = defineCheck({
  code: 'capacity-missing',
  category: 'capacity',
  level: 'info',
  summary: 'A role that contacts leads says how many touches its people can make.',
  run: ({ agreement, report }) => {
    const byRole = Map.groupBy(Object.values(agreement.contacts), ({ by }) => by);
    for (const role of Object.values(agreement.roles)) {
      const contacts = byRole.get(role.name) ?? [];
      if (role.capacity || contacts.length === 0) continue;
      const names = listed(contacts.map(({ name }) => name));
      report({
        at: [role, 'name'],
        message: `${names} ${contacts.length === 1 ? 'asks' : 'ask'} touches of '${role.name}', and nothing says how many its people can make. Add it, such as \`capacity 60 touches per business day each\`.`,
      });
    }
  },
});
