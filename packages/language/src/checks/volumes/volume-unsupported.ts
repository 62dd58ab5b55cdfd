import { type DeliverCommitment, formatCount, type StageNumbers } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { entryOf } from '../support/words.ts';

export const volumeUnsupported = defineCheck({
  code: 'volume-unsupported',
  category: 'volumes',
  level: 'info',
  summary: 'A promised volume is one that the funnel brings.',
  run: ({ agreement, analyses, report }) => {
    for (const plan of analyses.funnels) {
      const funnel = entryOf(agreement.funnels, plan.name);
      for (const { stage, everyMonth, sharedWith } of plan.stages) {
        const numbers = unsupported(everyMonth);
        const found = Object.values(agreement.goals)
          .flatMap(({ name, commitments }) => commitments.map((line) => ({ name, line })))
          .find(({ line }) => line.kind === 'deliver' && line.of.name === stage && isMonthly(line));
        if (!funnel || !found || !numbers || sharedWith.length > 0) continue;
        report({
          at: [found.line, 'count'],
          message: `'${found.name}' promises ${formatCount(numbers.promised)} '${stage}' a month, but '${funnel.name}' brings ${formatCount(numbers.expected)} from the leads it expects. Say where the others come from, or expect more.`,
          related: funnel.expects.slice(0, 1).map((line) => ({ at: line, message: 'These leads are expected.' })),
        });
      }
    }
  },
});

/** More is promised than comes; where too little or nothing comes for the goal, that is told elsewhere and first. */
function unsupported({ required, promised, expected }: StageNumbers) {
  if (promised === undefined || expected === undefined || promised <= expected) return undefined;
  return expected === 0 || expected < (required ?? 0) ? undefined : { promised, expected };
}

const isMonthly = ({ when }: DeliverCommitment): boolean => when.kind === 'every' && when.period === 'month';
