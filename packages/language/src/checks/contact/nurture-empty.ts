import { defineCheck } from '../../problem/check.ts';

export const nurtureEmpty = defineCheck({
  code: 'nurture-empty',
  category: 'contact',
  level: 'warning',
  summary: 'A nurture has steps that it sends.',
  run: ({ agreement, report }) => {
    for (const nurture of Object.values(agreement.nurtures)) {
      if (nurture.steps.length > 0) continue;
      report({
        at: [nurture, 'name'],
        message: `'${nurture.name}' offers nothing. Add its steps, such as \`awareness "A guide for buyers"\`.`,
      });
    }
  },
});
