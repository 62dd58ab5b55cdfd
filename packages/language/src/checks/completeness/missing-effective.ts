import { defineCheck } from '../../problem/check.ts';

export const missingEffective = defineCheck({
  code: 'missing-effective',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says when it begins.',
  run: ({ agreement, report }) => {
    if (agreement.effective !== undefined) return;
    report({
      at: [agreement, 'name'],
      message:
        'The agreement does not say when it begins, so no month of it can be planned. Add its first day, such as `effective 2027-01-01`.',
    });
  },
});
