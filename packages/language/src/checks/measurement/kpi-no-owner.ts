import { nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const kpiNoOwner = defineCheck({
  code: 'kpi-no-owner',
  category: 'measurement',
  level: 'warning',
  summary: 'Some team or role answers for each KPI.',
  run: ({ agreement, report }) => {
    const receiving = agreement.between.at(-1);
    const team = nameText(receiving ?? 'Sales');
    for (const kpi of Object.values(agreement.kpis)) {
      if (kpi.owners.length > 0) continue;
      report({
        at: [kpi, 'name'],
        message: `Nobody answers for '${kpi.name}'. Say who does, as in \`kpi ${nameText(kpi.name)} owned by ${team}\`.`,
        ...(receiving !== undefined && {
          fix: { title: `Let '${receiving}' answer for it`, kind: 'add to head', to: kpi, words: `owned by ${team}` },
        }),
      });
    }
  },
});
