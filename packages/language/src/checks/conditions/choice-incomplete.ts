import { covered, describeSample } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { type Grouping, groupings } from '../support/choices.ts';

export const choiceIncomplete = defineCheck({
  code: 'choice-incomplete',
  category: 'conditions',
  level: 'warning',
  summary: 'Every lead fits a group of each segment, and a row and a column of each matrix.',
  run: ({ agreement, analyses, report }) => {
    for (const grouping of groupings(agreement)) {
      const { owner, name, word, groups } = grouping;
      const proof = covered(
        groups.map(({ when }) => when),
        analyses.world,
      );
      if (proof.verdict !== 'no') continue;
      report({
        at: [owner, 'name'],
        message: `'${name}' has no ${word} for ${describeSample(proof.sample)}. Add one for all others: \`${word} Other otherwise\`.`,
        ...(isFree(grouping) && {
          fix: {
            title: `Add a ${word} for all others`,
            kind: 'add statement',
            to: owner,
            statement: `${word} Other otherwise`,
          },
        }),
      });
    }
  },
});

/** A row more would leave cells without a result, which is no repair. */
const isFree = ({ word, groups }: Grouping): boolean =>
  word === 'group' && groups.every(({ name }) => name !== 'Other');
