import { nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const kpiNoOwner = defineCheck({
  code: 'kpi-no-owner',
  category: 'measurement',
  level: 'warning',
  summary: 'Some team or role answers for each KPI.',
  run: ({ agreement, report }) => {
    const [team = 'Sales'] = [...agreement.between].reverse();
    for (const kpi of Object.values(agreement.kpis)) {
      if (kpi.owners.length > 0) continue;
      report({
        at: [kpi, 'name'],
        message: `Nobody answers for '${kpi.name}'. Say who does, as in \`kpi ${nameText(kpi.name)} owned by ${nameText(team)}\`.`,
      });
    }
  },
});
