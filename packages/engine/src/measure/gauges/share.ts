import type { ShareMeasure } from '@sla/agreement';
import { together } from '../days.ts';
import { type Gauge, type GaugeTools, shareOf } from '../gauge.ts';
import { dayBefore } from '../stage-days.ts';

/** Of the leads that became a stage, those that fit once all has followed from that. */
export function shareGauge({ of, where }: ShareMeasure, { mark }: GaugeTools): Gauge {
  return {
    atStages: {
      stages: [of],
      became: (one, _, time) =>
        one.count(mark, one.now, { n: 1, hits: one.holds(where) ? 1 : 0, before: dayBefore(one, of, time) }),
    },
    read: ({ days }, window) => {
      const { n, hits } = together(days[mark], window);
      return shareOf(hits, n);
    },
  };
}
