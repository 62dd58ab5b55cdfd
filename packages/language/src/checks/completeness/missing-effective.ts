import { type Agreement, addMonths, dateOf, dayOf } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';

export const missingEffective = defineCheck({
  code: 'missing-effective',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says when it begins.',
  run: ({ agreement, report }) => {
    if (agreement.effective !== undefined) return;
    const fix = yearBefore(agreement);
    report({
      at: [agreement, 'name'],
      message:
        'The agreement does not say when it begins, so no month of it can be planned. Add its first day, such as `effective 2027-01-01`.',
      ...(fix ? { fix } : {}),
    });
  },
});

function yearBefore(agreement: Agreement): Repair | undefined {
  if (agreement.expires === undefined) return undefined;
  const first = dateOf(addMonths(dayOf(agreement.expires) + 1, -12));
  return {
    title: `Let it begin on ${first}, a year before it ends`,
    kind: 'add statement',
    to: agreement,
    statement: `effective ${first}`,
  };
}
