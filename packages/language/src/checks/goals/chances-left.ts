import { MOST_CHANCES } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const chancesLeft = defineCheck({
  code: 'chances-left',
  category: 'goals',
  level: 'info',
  summary: 'The chance of every funnel is worked out.',
  run: ({ agreement, report }) => {
    const funnels = Object.values(agreement.funnels);
    const next = funnels[MOST_CHANCES];
    if (!next) return;
    report({
      at: [next, 'name'],
      message: `The chances of the first ${MOST_CHANCES} funnels by name were worked out, and not those of '${next.name}' and ${funnels.length - MOST_CHANCES - 1} more. Put funnels together, or divide the agreement.`,
    });
  },
});
