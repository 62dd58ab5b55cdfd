import { defineCheck } from '../../problem/check.ts';

export const missingNurture = defineCheck({
  code: 'missing-nurture',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says how leads that are not ready are nurtured.',
  run: ({ agreement, report }) => {
    if (Object.keys(agreement.nurtures).length > 0) return;
    report({
      at: [agreement, 'name'],
      message:
        'Nothing says what leads get that are not ready to buy. Add a nurture, with what goes out every so often, such as `nurture Education by Marketer { every 14 days }` and its steps.',
    });
  },
});
