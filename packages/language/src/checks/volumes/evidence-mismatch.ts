import { formatCount } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

/**
 * Evidence of neighbouring steps need not be of the same leads: stages are entered from elsewhere, and some leads are still
 * on their way. But more leads at a stage than there were in all at the one before cannot be of one time.
 */
export const evidenceMismatch = defineCheck({
  code: 'evidence-mismatch',
  category: 'volumes',
  level: 'info',
  summary: 'The rates of a funnel rest on the same leads.',
  run: ({ agreement, report }) => {
    for (const funnel of Object.values(agreement.funnels)) {
      for (const [index, { from, evidence }] of funnel.rates.entries()) {
        const before = funnel.rates[index - 1];
        if (!evidence || !before?.evidence || evidence.of <= before.evidence.of) continue;
        report({
          at: [evidence, 'of'],
          message: `This rate rests on ${formatCount(evidence.of)} '${from}', the one before on only ${formatCount(before.evidence.of)} '${before.from}', so they are of different times or leads. Count both over the same time.`,
          related: [{ at: before.evidence, message: `The step before rests on ${formatCount(before.evidence.of)}.` }],
        });
      }
    }
  },
});
