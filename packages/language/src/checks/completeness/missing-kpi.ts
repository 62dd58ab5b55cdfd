import { type Agreement, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { isFree } from '../support/names.ts';

export const missingKpi = defineCheck({
  code: 'missing-kpi',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement has KPIs by which both teams see how they do.',
  run: ({ agreement, report }) => {
    if (Object.keys(agreement.kpis).length > 0) return;
    const fix = lastRate(agreement);
    report({
      at: [agreement, 'name'],
      message:
        'Nothing is measured, so nobody can tell whether the agreement is kept. Add KPIs, such as `kpi WinRate owned by Sales { measure rate MQL -> Customer }`.',
      ...(fix ? { fix } : {}),
    });
  },
});

/** What both teams work for: the last step of the path. */
function lastRate(agreement: Agreement): Repair | undefined {
  const [from, to] = agreement.lead.path.slice(-2);
  if (from === undefined || to === undefined || agreement.between.length === 0 || !isFree(agreement, 'WinRate'))
    return undefined;
  return {
    title: `Measure the rate from '${from}' to '${to}'`,
    kind: 'add declaration',
    beside: agreement,
    declaration: `kpi WinRate owned by ${agreement.between.map(nameText).join(' and ')} { measure rate ${nameText(from)} -> ${nameText(to)} }`,
  };
}
