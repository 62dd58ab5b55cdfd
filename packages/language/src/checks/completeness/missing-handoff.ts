import { nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { handoffsBetweenParties } from '../support/parties.ts';
import { listed } from '../support/words.ts';

export const missingHandoff = defineCheck({
  code: 'missing-handoff',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says how a lead passes from one team to the other.',
  run: ({ agreement, report }) => {
    if (handoffsBetweenParties(agreement).length > 0) return;
    const [from = 'Marketing', to = 'Sales'] = agreement.between;
    const whom = agreement.between.length > 1 ? `between ${listed(agreement.between)}` : 'from one team to another';
    report({
      at: [agreement, 'name'],
      message: `No handoff passes leads ${whom}. Add one, such as \`handoff ToSales from ${nameText(from)} to ${nameText(to)} { when lead becomes MQL }\`.`,
    });
  },
});
