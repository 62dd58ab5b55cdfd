import { type Agreement, addMonths, dateOf, dayOf } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';

export const missingExpiry = defineCheck({
  code: 'missing-expiry',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says when it ends.',
  run: ({ agreement, report }) => {
    if (agreement.expires !== undefined) return;
    const fix = afterAYear(agreement);
    report({
      at: [agreement, 'name'],
      message:
        'The agreement does not say when it ends, so nobody has to renew it. Add its last day, such as `expires 2027-12-31`.',
      ...(fix ? { fix } : {}),
    });
  },
});

function afterAYear(agreement: Agreement): Repair | undefined {
  if (agreement.effective === undefined) return undefined;
  const last = dateOf(addMonths(dayOf(agreement.effective), 12) - 1);
  return {
    title: `Let it end on ${last}, after a year`,
    kind: 'add statement',
    to: agreement,
    statement: `expires ${last}`,
  };
}
