import { formatCount } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { monthsText } from '../support/availability.ts';
import { entryOf } from '../support/words.ts';

export const receivesExceeded = defineCheck({
  code: 'receives-exceeded',
  category: 'capacity',
  level: 'warning',
  summary: 'The people of a role may receive as many leads as the handoffs give them.',
  run: ({ agreement, analyses, report }) => {
    for (const planned of analyses.capacity.roles) {
      const role = entryOf(agreement.roles, planned.role);
      const month = planned.months.find((row) => row.month === planned.firstMonthFull);
      if (!role || month?.leads === undefined || month.receivable === undefined) continue;
      report({
        at: [role, 'receives'],
        message: `In ${monthsText([month.month])} handoffs give '${role.name}' ${formatCount(month.leads)} leads, and its people receive at most ${formatCount(month.receivable)}. Raise the limit, add people, or expect that the rest goes to the next route.`,
      });
    }
  },
});
