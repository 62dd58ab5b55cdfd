import { defineCheck } from '../../problem/check.ts';

export const scenarioOutOfOrder = defineCheck({
  code: 'scenario-out-of-order',
  category: 'dates',
  level: 'warning',
  summary: 'What happens in a scenario is written in the order in which it happens.',
  run: ({ agreement, report }) => {
    for (const { steps } of agreement.scenarios) {
      const moments = steps.flatMap((step) => (step.kind === 'at' ? [step] : []));
      for (const [index, step] of moments.entries()) {
        const before = moments[index - 1];
        if (!before || before.at <= step.at) continue;
        report({
          at: step,
          message: `This happens at ${shown(step.at)}, but the line before it already is at ${shown(before.at)}. Put the lines in the order of time.`,
          related: [{ at: before, message: `This is at ${shown(before.at)}.` }],
          fix: { title: 'Swap the two lines', kind: 'swap', at: before, with: step },
        });
      }
    }
  },
});

const shown = (moment: string): string => moment.replace('T', ' ');
