import { formatPercent, rateText } from '@sla/agreement';
import type { HintKind } from './hint.ts';

export const rateIntervalHints: HintKind = {
  kind: 'rateInterval',
  summary: 'The rate that evidence comes to, with its 95% interval.',
  run: ({ agreement, plan, compilation }) =>
    (plan?.funnels ?? []).flatMap(({ name, rates }) =>
      rates.flatMap(({ value, interval }, at) => {
        const written = agreement?.funnels[name]?.rates[at];
        const evidence = written?.evidence;
        const place = written && evidence && compilation.sources.find([written, 'evidence']);
        if (!place || !interval) return [];
        const text = `= ${formatPercent(value)}, ${rateText(interval.low)} to ${rateText(interval.high)}`;
        return [{ kind: 'rateInterval', file: place.file, offset: place.end, text }];
      }),
    ),
};
