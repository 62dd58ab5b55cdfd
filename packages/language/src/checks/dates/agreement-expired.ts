import { defineCheck } from '../../problem/check.ts';

export const agreementExpired = defineCheck({
  code: 'agreement-expired',
  category: 'dates',
  level: 'warning',
  needs: 'today',
  summary: 'An agreement that people work by has not expired.',
  run: ({ agreement, today, report }) => {
    const { effective, expires } = agreement;
    if (expires === undefined || expires >= today || expires < (effective ?? expires)) return;
    report({
      at: [agreement, 'expires'],
      message: `The agreement ended on ${expires}; today is ${today}. Agree on a new one, or write the new last day.`,
    });
  },
});
