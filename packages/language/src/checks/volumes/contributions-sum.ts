import { compare, exact, formatPercent, ratioOf, sum } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const contributionsSum = defineCheck({
  code: 'contributions-sum',
  category: 'volumes',
  level: 'warning',
  summary: 'The shares that teams bring to a goal add up to 100%.',
  run: ({ agreement, report }) => {
    for (const goal of Object.values(agreement.goals)) {
      const total = sum(goal.sourced.map(({ share }) => exact(share)));
      const difference = compare(total, exact(1));
      const shown = ratioOf(total);
      if (goal.sourced.length === 0 || difference === 0 || !shown) continue;
      const what = difference > 0 ? 'so part of it is promised twice' : 'so part of it is promised by nobody';
      report({
        at: [goal, 'sourced'],
        message: `The shares of '${goal.name}' add up to ${formatPercent(shown)}, not to 100%, ${what}. Correct them.`,
      });
    }
  },
});
