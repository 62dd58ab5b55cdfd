import { compareBenchmark, formatCount, formatPercent, isEvidence, parseRatio, rateInterval } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const benchmarkOutside = defineCheck({
  code: 'benchmark-outside',
  category: 'volumes',
  level: 'info',
  summary: 'Where a rate and its benchmark differ by more than chance, somebody knows why.',
  run: ({ agreement, report }) => {
    for (const { rates } of Object.values(agreement.funnels)) {
      for (const rate of rates) {
        const { from, to, value, evidence, benchmark } = rate;
        if (!benchmark || !evidence || !isEvidence(evidence)) continue;
        const place = compareBenchmark(rate, benchmark.value).benchmark;
        if (place === 'inside') continue;
        const { low, high } = rateInterval(evidence);
        report({
          at: benchmark,
          message: `The benchmark of ${formatPercent(benchmark.value)} lies ${place} what ${formatCount(evidence.converted)} of ${formatCount(evidence.of)} say of '${from} -> ${to}': ${formatPercent(value)}, most likely between ${percent(low)} and ${percent(high)}. Make sure that both count the same.`,
          related: [{ at: [evidence, 'converted'], message: 'Your own numbers.' }],
        });
      }
    }
  },
});

/** The end of an interval, in percent with one digit. */
function percent(end: number): string {
  const share = parseRatio(end.toFixed(6));
  return share ? formatPercent(share, 1) : '';
}
