import { defineCheck, type Repair } from '../../problem/check.ts';
import { currenciesIn, hasMoneyField } from '../support/money.ts';

export const missingCurrency = defineCheck({
  code: 'missing-currency',
  category: 'completeness',
  level: 'warning',
  summary: 'An agreement that speaks of money says in which currency.',
  run: ({ agreement, report }) => {
    if (agreement.currency !== undefined) return;
    const currencies = [...currenciesIn(agreement)];
    if (currencies.length === 0 && !hasMoneyField(agreement)) return;
    const [only, ...others] = currencies;
    const fix = only !== undefined && others.length === 0 ? statement(agreement, only) : undefined;
    report({
      at: [agreement, 'name'],
      message: `The agreement speaks of money and does not say in which currency. Add it, such as \`currency ${only ?? 'USD'}\`.`,
      ...(fix ? { fix } : {}),
    });
  },
});

const statement = (agreement: object, currency: string): Repair => ({
  title: `Count in ${currency}`,
  kind: 'add statement',
  to: agreement,
  statement: `currency ${currency}`,
});
