import type { Measure } from '@sla/agreement';
import type { Gauge, GaugeTools } from '../gauge.ts';
import { countGauge } from './count.ts';
import { keptGauge, lateGauge } from './kept.ts';
import { rateGauge } from './rate.ts';
import { shareGauge } from './share.ts';
import { sumGauge } from './sum.ts';
import { timeGauge } from './time.ts';

/** How a measure is kept. */
export function gaugeOf(measure: Measure, tools: GaugeTools): Gauge {
  switch (measure.kind) {
    case 'rate':
      return rateGauge(measure, tools);
    case 'time':
      return timeGauge(measure, tools);
    case 'count':
      return countGauge(measure, tools);
    case 'sum':
      return sumGauge(measure, tools);
    case 'share':
      return shareGauge(measure, tools);
    case 'kept':
      return keptGauge(measure);
    case 'late':
      return lateGauge(measure);
  }
}
