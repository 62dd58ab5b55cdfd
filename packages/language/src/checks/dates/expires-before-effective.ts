import { defineCheck } from '../../problem/check.ts';

export const expiresBeforeEffective = defineCheck({
  code: 'expires-before-effective',
  category: 'dates',
  level: 'error',
  summary: 'An agreement ends after it begins.',
  run: ({ agreement, report }) => {
    const { effective, expires } = agreement;
    if (effective === undefined || expires === undefined || effective <= expires) return;
    report({
      at: [agreement, 'expires'],
      message: `The agreement ends on ${expires}, before it begins on ${effective}, so it never holds. Correct one of the two dates.`,
      related: [{ at: [agreement, 'effective'], message: `It begins on ${effective}.` }],
    });
  },
});
