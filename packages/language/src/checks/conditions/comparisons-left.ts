import { LINE_LIMIT } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { alternativesOf, MOST_ALTERNATIVES } from '../support/alternatives.ts';
import { choicesOf } from '../support/choices.ts';
import { handoffsAtOnce, MOST_AT_ONCE } from '../support/handoff-moments.ts';

/** Stands last in the list, since it tells what all others left. */
export const comparisonsLeft = defineCheck({
  code: 'comparisons-left',
  category: 'conditions',
  level: 'info',
  summary: 'Everything in an agreement is compared with everything else that it may contradict or repeat.',
  run: ({ agreement, analyses, report }) => {
    for (const { lines } of choicesOf(agreement)) {
      const next = lines[LINE_LIMIT];
      if (!next) continue;
      report({
        at: next.at,
        message: `The first ${LINE_LIMIT} lines were looked at, and not whether those before take all leads of ${next.text} or of what follows. Put lines together.`,
      });
    }
    for (const { left } of alternativesOf(agreement)) {
      if (!left) continue;
      report({
        at: left,
        message: `The first ${MOST_ALTERNATIVES} were looked at, and not whether this one or those after it say what another says already. Put together what belongs together.`,
      });
    }
    for (const { left } of handoffsAtOnce(agreement)) {
      if (!left) continue;
      report({
        at: [left, 'when'],
        message: `The first ${MOST_AT_ONCE} handoffs of this moment were looked at, and not whether this one or those after it happen together with others. Put together what belongs together.`,
      });
    }
    const left = analyses.world.effort?.left ?? 0;
    if (left === 0) return;
    report({
      at: [agreement, 'name'],
      message: `There is too much here to compare: ${left.toLocaleString('en')} ${left === 1 ? 'question' : 'questions'} whether conditions contradict, exclude or repeat each other ${left === 1 ? 'was' : 'were'} left open. Put together what belongs together, or divide the agreement.`,
    });
  },
});
