import { formatPercent } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const benchmarkWithoutSource = defineCheck({
  code: 'benchmark-without-source',
  category: 'volumes',
  level: 'warning',
  summary: 'A benchmark says where it is from.',
  run: ({ agreement, report }) => {
    for (const { rates } of Object.values(agreement.funnels)) {
      for (const { from, to, benchmark } of rates) {
        if (!benchmark || benchmark.source) continue;
        report({
          at: benchmark,
          message: `Nothing says where the benchmark of '${from} -> ${to}' is from. Add the source in quotes, as in \`benchmark ${formatPercent(benchmark.value)} "2026 industry survey"\`.`,
        });
      }
    }
  },
});
