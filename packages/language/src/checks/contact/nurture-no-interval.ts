import { defineCheck } from '../../problem/check.ts';
import { counted } from '../support/words.ts';

export const nurtureNoInterval = defineCheck({
  code: 'nurture-no-interval',
  category: 'contact',
  level: 'warning',
  summary: 'A nurture with several steps says how long it waits between them.',
  run: ({ agreement, report }) => {
    for (const nurture of Object.values(agreement.nurtures)) {
      if (nurture.every || nurture.steps.length < 2) continue;
      report({
        at: [nurture, 'name'],
        message: `'${nurture.name}' has ${counted(nurture.steps.length, 'step')} and does not say how far apart they go out. Add the time between them, such as \`every 7 days\`.`,
        fix: { title: 'Every 7 days', kind: 'add statement', to: nurture, statement: 'every 7 days' },
      });
    }
  },
});
