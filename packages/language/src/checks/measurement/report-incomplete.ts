import { nameText, type Report, sentenceList } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const reportIncomplete = defineCheck({
  code: 'report-incomplete',
  category: 'measurement',
  level: 'warning',
  summary: 'A report says who sends it, who gets it, and when.',
  run: ({ agreement, report }) => {
    for (const one of Object.values(agreement.reports)) {
      const missing = missingIn(one);
      if (missing === '') continue;
      report({
        at: [one, 'name'],
        message: `'${one.name}' does not say ${missing}. Write it in its first line, as in \`report ${nameText(one.name)} from "Amy Chen" to "Josh Park" every Friday\`.`,
      });
    }
  },
});

function missingIn({ from, to, schedule }: Report): string {
  const parts = [
    ...(from.length === 0 ? ['who sends it'] : []),
    ...(to.length === 0 ? ['who gets it'] : []),
    ...(schedule ? [] : ['when']),
  ];
  return sentenceList(parts);
}
