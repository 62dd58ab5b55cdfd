import { defineCheck } from '../../problem/check.ts';

export const missingVolume = defineCheck({
  code: 'missing-volume',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says how many leads one team owes the other.',
  run: ({ agreement, report }) => {
    const goals = Object.values(agreement.goals);
    const commitments = goals.flatMap((goal) => goal.commitments);
    // Without any goal there is one thing to say, and another check says it.
    if (goals.length === 0 || commitments.some((line) => line.kind === 'deliver')) return;
    report({
      at: [agreement, 'name'],
      message:
        'No goal says how many leads are delivered, and by when. Add one, such as `goal Volume owned by Marketing { deliver at least 40 MQL every month }`.',
    });
  },
});
