import { describeCondition } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { leaks } from '../support/prohibitions.ts';

export const prohibitionUnproved = defineCheck({
  code: 'prohibition-unproved',
  category: 'prohibitions',
  level: 'info',
  summary: 'It can be proved that a prohibition is kept.',
  run: ({ agreement, analyses, report }) => {
    for (const { prohibition, giving, answer } of leaks(agreement, analyses.world)) {
      if (answer.verdict !== 'unknown') continue;
      const { to, when } = prohibition;
      report({
        at: giving.at,
        message: `Whether '${giving.of.name}' can give '${to}' a lead where '${describeCondition(when)}' is too hard to say. Ask for the opposite in this line, and it is certain.`,
        related: [{ at: prohibition, message: 'This forbids it.' }],
      });
    }
  },
});
