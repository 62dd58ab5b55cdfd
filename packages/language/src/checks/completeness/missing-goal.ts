import { defineCheck } from '../../problem/check.ts';

export const missingGoal = defineCheck({
  code: 'missing-goal',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement has a goal that the teams share.',
  run: ({ agreement, report }) => {
    if (Object.keys(agreement.goals).length > 0) return;
    report({
      at: [agreement, 'name'],
      message:
        'The agreement has no goal, so nobody knows what it is for. Add one, such as `goal NewBusiness owned by Marketing and Sales { reach 100,000 USD of Bookings every month }`.',
    });
  },
});
