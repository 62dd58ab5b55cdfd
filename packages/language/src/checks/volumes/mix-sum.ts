import { compare, exact, formatPercent, type PolicyShare, ratioOf, sum } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const mixSum = defineCheck({
  code: 'mix-sum',
  category: 'volumes',
  level: 'warning',
  summary: 'Contact policies share no more than all leads of a stage.',
  run: ({ agreement, report }) => {
    for (const funnel of Object.values(agreement.funnels)) {
      for (const lines of byStage(funnel.mix)) {
        const total = ratioOf(sum(lines.map(({ share }) => exact(share))));
        const last = lines.at(-1);
        if (!total || !last || compare(exact(total), exact(1)) <= 0) continue;
        report({
          at: [last, 'share'],
          message: `'${funnel.name}' expects ${formatPercent(total)} of '${last.of}' in contact policies, more than there are. Correct the shares.`,
          related: lines
            .slice(0, -1)
            .map((line) => ({ at: line, message: `${formatPercent(line.share)} of them are here.` })),
        });
      }
    }
  },
});

const byStage = (mix: readonly PolicyShare[]): readonly (readonly PolicyShare[])[] => [
  ...Map.groupBy(mix, ({ of }) => of).values(),
];
