import type { Constant, SumMeasure } from '@sla/agreement';
import type { DayCount } from '../../model/measured.ts';
import { together } from '../days.ts';
import type { Gauge, GaugeTools } from '../gauge.ts';

/** The sum of a field over the times that leads became a stage: each is a deal of its own. */
export function sumGauge({ field, at }: SumMeasure, { mark, currency, isMoney }: GaugeTools): Gauge {
  const money = isMoney(field) ? (currency ?? 'USD') : undefined;
  const reached = ({ sum = '0' }: DayCount): Constant =>
    money === undefined ? { kind: 'number', number: sum } : { kind: 'money', money: { amount: sum, currency: money } };
  return {
    atStages: {
      stages: [at],
      became: (one) => {
        const amount = amountOf(one.lead?.values[field], money);
        if (amount !== undefined) one.count(mark, one.now, { n: 1, sum: amount });
      },
    },
    read: ({ days }, window) => reached(together(days[mark], window)),
    reached,
  };
}

/** Nothing is converted: amounts in another currency do not count. */
function amountOf(value: Constant | undefined, currency: string | undefined): string | undefined {
  if (value?.kind === 'number') return value.number;
  return value?.kind === 'money' && value.money.currency === currency ? value.money.amount : undefined;
}
