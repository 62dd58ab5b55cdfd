import { formatPercent, rateText } from '@sla/agreement';
import type { HintKind } from './hint.ts';

export const rateIntervalHints: HintKind = {
  kind: 'rateInterval',
  summary: 'The rate that evidence comes to, with its 95% interval.',
  run: ({ agreement, plan, compilation }) =>
    (plan?.funnels ?? []).flatMap(({ name, rates }) =>
      rates.flatMap(({ value, interval }, at) => {
        const evidence = agreement?.funnels[name]?.rates[at]?.evidence;
        // Behind `60 of 240`, not in the midst of it.
        const place = evidence && compilation.sources.find([evidence, 'of']);
        if (!place || !interval) return [];
        const text = `= ${formatPercent(value)}, ${rateText(interval.low)} to ${rateText(interval.high)}`;
        return [{ kind: 'rateInterval', file: place.file, offset: place.end, text }];
      }),
    ),
};
