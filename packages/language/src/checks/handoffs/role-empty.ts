import { defineCheck } from '../../problem/check.ts';
import { hasPeople } from '../support/people.ts';

export const roleEmpty = defineCheck({
  code: 'role-empty',
  category: 'handoffs',
  level: 'warning',
  summary: 'A role that has something to do has people who do it.',
  run: ({ agreement, usesOf, report }) => {
    for (const role of Object.values(agreement.roles)) {
      if (hasPeople(agreement, role) || usesOf(role).length === 0) continue;
      const isWritten = role.members.length > 0;
      report({
        at: [role, 'name'],
        message: isWritten
          ? `Everybody in '${role.name}' has left before the agreement begins, or comes after it ends. Add a member who is there, or a headcount.`
          : `Nobody is in '${role.name}', so nobody does its work. Add members, or \`headcount 3\` for people without names.`,
      });
    }
  },
});
