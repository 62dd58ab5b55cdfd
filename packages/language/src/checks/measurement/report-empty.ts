import { defineCheck } from '../../problem/check.ts';
import { coverAll } from '../support/reported.ts';

export const reportEmpty = defineCheck({
  code: 'report-empty',
  category: 'measurement',
  level: 'warning',
  summary: 'A report says something.',
  run: ({ agreement, report }) => {
    for (const one of Object.values(agreement.reports)) {
      if (one.covers.length + one.lists.length > 0) continue;
      const fix = coverAll(agreement, one);
      report({
        at: [one, 'name'],
        message: `'${one.name}' covers no KPI and no goal and lists no leads. Say what is in it, as in \`covers Bookings\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});
