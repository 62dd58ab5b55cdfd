import { defineCheck } from '../../problem/check.ts';

export const rateZero = defineCheck({
  code: 'rate-zero',
  category: 'volumes',
  level: 'warning',
  summary: 'Some leads pass every step of a funnel.',
  run: ({ agreement, report }) => {
    for (const funnel of Object.values(agreement.funnels)) {
      for (const rate of funnel.rates.filter(({ value }) => value.numerator === 0)) {
        report({
          at: [rate, 'value'],
          message: `Nobody passes from '${rate.from}' to '${rate.to}' in '${funnel.name}', so no number of leads is enough for its goal. Write a rate that was seen, or the one you aim at.`,
        });
      }
    }
  },
});
