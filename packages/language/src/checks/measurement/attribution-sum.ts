import { compare, exact, formatPercent, ratioOf, sum } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const attributionSum = defineCheck({
  code: 'attribution-sum',
  category: 'measurement',
  level: 'warning',
  summary: 'The shares of a credit are 100% together.',
  run: ({ agreement, report }) => {
    for (const attribution of agreement.attributions) {
      for (const credit of attribution.credits) {
        const total = sum(credit.shares.map(({ share }) => exact(share)));
        if (credit.shares.length === 0 || compare(total, exact(1)) === 0) continue;
        const shown = ratioOf(total);
        report({
          at: credit,
          message: `These shares of '${attribution.of}' are ${shown ? formatPercent(shown) : 'more than 100%'} together, not 100%. Divide the whole.`,
        });
      }
    }
  },
});
