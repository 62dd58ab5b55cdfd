import { formatCount } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const evidenceImpossible = defineCheck({
  code: 'evidence-impossible',
  category: 'volumes',
  level: 'error',
  summary: 'No more leads convert than there were.',
  run: ({ agreement, report }) => {
    for (const funnel of Object.values(agreement.funnels)) {
      for (const { from, to, evidence } of funnel.rates) {
        if (!evidence || evidence.converted <= evidence.of) continue;
        const { converted, of } = evidence;
        report({
          at: [evidence, 'converted'],
          message: `Of ${formatCount(of)} '${from}', ${formatCount(converted)} cannot have become '${to}'. Correct one of the two numbers; the part comes first, as in \`216 of 540\`.`,
          related: [{ at: [evidence, 'of'], message: `These are the '${from}' in all.` }],
          fix: { title: 'Swap the two numbers', kind: 'swap', at: [evidence, 'converted'], with: [evidence, 'of'] },
        });
      }
    }
  },
});
