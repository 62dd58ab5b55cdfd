import { defineCheck } from '../../problem/check.ts';

export const missingOutcome = defineCheck({
  code: 'missing-outcome',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement names the outcome in sales that the leads are for.',
  run: ({ agreement, report }) => {
    const goals = Object.values(agreement.goals);
    const commitments = goals.flatMap((goal) => goal.commitments);
    // An outcome is measured by a KPI: without goals or KPIs those are missing first.
    if (goals.length === 0 || Object.keys(agreement.kpis).length === 0) return;
    if (commitments.some((line) => line.kind !== 'deliver')) return;
    report({
      at: [agreement, 'name'],
      message:
        'All goals count leads and events, and none an outcome such as bookings. Add one for a KPI, such as `reach 100,000 USD of Bookings every month`.',
    });
  },
});
