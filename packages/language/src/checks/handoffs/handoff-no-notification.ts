import { defineCheck } from '../../problem/check.ts';
import { isBetweenTeams } from '../support/people.ts';

export const handoffNoNotification = defineCheck({
  code: 'handoff-no-notification',
  category: 'handoffs',
  level: 'warning',
  summary: 'A handoff between teams tells somebody that a lead has arrived.',
  run: ({ agreement, report }) => {
    for (const handoff of Object.values(agreement.handoffs).filter(isBetweenTeams)) {
      if (handoff.notify.length > 0) continue;
      report({
        at: [handoff, 'name'],
        message: `'${handoff.name}' tells nobody in '${handoff.to}' that a lead has arrived. Add whom to tell, such as \`notify owner by email\`.`,
        fix: {
          title: 'Notify the owner by e-mail',
          kind: 'add statement',
          to: handoff,
          statement: 'notify owner by email',
        },
      });
    }
  },
});
