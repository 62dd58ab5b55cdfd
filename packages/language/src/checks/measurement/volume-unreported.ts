import { defineCheck } from '../../problem/check.ts';
import { coveredNames, coverIn, hasReports } from '../support/reported.ts';

export const volumeUnreported = defineCheck({
  code: 'volume-unreported',
  category: 'measurement',
  level: 'info',
  summary: 'A number that is promised is reported to somebody.',
  run: ({ agreement, report }) => {
    if (!hasReports(agreement)) return;
    const { goals } = coveredNames(agreement);
    for (const goal of Object.values(agreement.goals)) {
      if (goals.has(goal.name)) continue;
      for (const line of goal.commitments) {
        if (line.kind !== 'deliver' || line.reported) continue;
        const fix = coverIn(agreement, goal.name);
        report({
          at: line,
          message: `Nobody is told how many '${line.of.name}' are delivered. Add \`reported to\` and a person, or cover '${goal.name}' in a report.`,
          ...(fix ? { fix } : {}),
        });
      }
    }
  },
});
