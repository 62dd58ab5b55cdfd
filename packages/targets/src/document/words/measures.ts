import type { Bound, Measure } from '@sla/agreement';
import { amountText } from '@sla/agreement';
import { type Context, referAll, referTo } from '../context.ts';
import type { Inline } from '../model.ts';
import { ruleSpan } from './conditions.ts';
import { fieldSpan } from './items.ts';

/** What a KPI measures: `share of Lead that become MQL`. */
export function measureInline(context: Context, measure: Measure): Inline {
  const stage = (name: string) => referTo(context, 'stages', name);
  switch (measure.kind) {
    case 'rate':
      return ['the share of ', stage(measure.from), ' that become ', stage(measure.to)];
    case 'time': {
      const calendar = measure.calendar === undefined ? [] : [' on ', referTo(context, 'calendars', measure.calendar)];
      const time = `the ${measure.statistic} ${measure.business ? 'business ' : ''}time`;
      return [time, ...calendar, ' from ', ruleSpan(measure.from), ' to ', ruleSpan(measure.to)];
    }
    case 'count':
      return ['how often ', ruleSpan(measure.of)];
    case 'sum':
      return [
        'the sum of ',
        fieldSpan(context, { kind: 'field', of: 'lead', field: measure.field }),
        ' over leads that become ',
        stage(measure.at),
      ];
    case 'share':
      return ['the share of ', stage(measure.of), ' where ', ruleSpan(measure.where)];
    case 'kept':
      return ['the share kept of ', ...referAll(context, 'promises', measure.promises)];
    case 'late':
      return ['the share late of ', ...referAll(context, 'promises', measure.promises)];
  }
}

/** `at least 40%`, `under 25%` */
export function boundText({ is, value }: Bound): string {
  const words = { '<': 'under', '<=': 'at most', '>': 'over', '>=': 'at least', '=': 'exactly' } as const;
  return `${words[is]} ${amountText(value)}`;
}
