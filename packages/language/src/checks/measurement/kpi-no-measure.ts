import { defineCheck } from '../../problem/check.ts';

export const kpiNoMeasure = defineCheck({
  code: 'kpi-no-measure',
  category: 'measurement',
  level: 'warning',
  summary: 'Each KPI says how it is measured.',
  run: ({ agreement, report }) => {
    for (const kpi of Object.values(agreement.kpis)) {
      if (kpi.measure) continue;
      report({
        at: [kpi, 'name'],
        message: `'${kpi.name}' does not say how it is measured, so everybody may count differently. Add a line such as \`measure rate MQL -> SQL\`.`,
      });
    }
  },
});
