import type { RateMeasure } from '@sla/agreement';
import { dateAt, together } from '../days.ts';
import { type Case, type Gauge, type GaugeTools, shareOf } from '../gauge.ts';
import { dayBefore } from '../stage-days.ts';

/** Of the leads that became one stage, those that have become another since; it counts on the day of the first. */
export function rateGauge({ from, to }: RateMeasure, { mark }: GaugeTools): Gauge {
  return {
    atStages: {
      stages: [from, to],
      became: (lead, stage, time) => {
        if (stage === from) lead.count(mark, lead.now, { n: 1, before: dayBefore(lead, from, time) });
        if (stage === to) convert(lead, time);
      },
    },
    read: ({ days }, window) => {
      const { n, hits } = together(days[mark], window);
      return shareOf(hits, n);
    },
  };

  /** Every time the lead had become the first stage since it last became the other has come to something now. */
  function convert(one: Case, time: number): void {
    const { lead, program, measured, count } = one;
    const [now, last] = [lead?.entered[to]?.[time], lead?.entered[to]?.[time - 1]];
    const entered = lead?.entered[from] ?? [];
    for (let index = entered.length - 1; index >= 0; index--) {
      const begun = entered[index];
      if (begun === undefined || now === undefined || (last !== undefined && begun.n < last.n)) return;
      const before = dayBefore(one, from, index);
      const counted = measured.days[mark]?.[dateAt(program, begun.at)];
      // What happened before anything was counted is not half counted now.
      const cases = before === undefined ? counted : counted?.again?.[before];
      if (begun.n < now.n && cases !== undefined && cases.hits < cases.n) count(mark, begun.at, { hits: 1, before });
    }
  }
}
