import { nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { coveredNames, coverIn, hasReports } from '../support/reported.ts';

export const kpiUnreported = defineCheck({
  code: 'kpi-unreported',
  category: 'measurement',
  level: 'info',
  summary: 'Each KPI is looked at in a report or a meeting.',
  run: ({ agreement, report }) => {
    // Without any report there is one thing to say, and another check says it.
    if (!hasReports(agreement)) return;
    const { kpis } = coveredNames(agreement);
    for (const kpi of Object.values(agreement.kpis)) {
      if (kpis.has(kpi.name)) continue;
      const fix = coverIn(agreement, kpi.name);
      report({
        at: [kpi, 'name'],
        message: `No report and no meeting covers '${kpi.name}', so nobody looks at it. Add it to one, as in \`covers ${nameText(kpi.name)}\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});
