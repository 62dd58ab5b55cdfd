import { defineCheck } from '../../problem/check.ts';
import { entryOf } from '../support/words.ts';

export const attributionNotSum = defineCheck({
  code: 'attribution-not-sum',
  category: 'measurement',
  level: 'warning',
  summary: 'Credit is divided of what deals bring.',
  run: ({ agreement, report }) => {
    for (const attribution of agreement.attributions) {
      const kpi = entryOf(agreement.kpis, attribution.of);
      // A KPI without a measure has a finding of its own.
      if (!kpi?.measure || kpi.measure.kind === 'sum') continue;
      report({
        at: [attribution, 'of'],
        message: `'${kpi.name}' is not a sum over deals, so there is nothing of which somebody could get a share. Name a KPI such as \`measure sum of amount at Customer\`.`,
        related: [{ at: [kpi, 'measure'], message: `How '${kpi.name}' is measured.` }],
      });
    }
  },
});
