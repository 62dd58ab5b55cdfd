import { type Bound, compare, exact, formatPercent, type Ratio, valueText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { sizeOf } from '../support/size.ts';

export const kpiAgainstFunnel = defineCheck({
  code: 'kpi-against-funnel',
  category: 'measurement',
  level: 'info',
  summary: 'A funnel plans with rates that meet the target of their KPI.',
  run: ({ agreement, report }) => {
    const funnels = Object.values(agreement.funnels);
    for (const { name, measure, target, alarm } of Object.values(agreement.kpis)) {
      if (measure?.kind !== 'rate') continue;
      for (const funnel of funnels) {
        const step = funnel.rates.find(({ from, to }) => from === measure.from && to === measure.to);
        const broken = step && brokenBy(step.value, target, alarm);
        if (!step || !broken) continue;
        const { bound, says } = broken;
        report({
          at: bound,
          message: `'${funnel.name}' plans with ${formatPercent(step.value)} of '${step.from}' that become '${step.to}', and ${says} of '${name}' is ${bound.is} ${valueText(bound.value)}. Say which of them holds.`,
          related: [{ at: step, message: 'The funnel says so here.' }],
        });
      }
    }
  },
});

/** An alarm that goes off by what is planned says more than a target that is missed. */
function brokenBy(rate: Ratio, target: Bound | undefined, alarm: Bound | undefined) {
  if (alarm && holds(alarm, rate) === true) return { bound: alarm, says: 'the alarm' };
  return target && holds(target, rate) === false ? { bound: target, says: 'the target' } : undefined;
}

/** Whether a share is in a bound; unknown where the bound is of another kind. */
function holds({ is, value }: Bound, rate: Ratio): boolean | undefined {
  const bound = sizeOf(value);
  if (bound?.unit !== 'share') return undefined;
  const order = compare(exact(rate), bound.size);
  if (order === 0) return is === '=' || is === '<=' || is === '>=';
  return order < 0 ? is === '<' || is === '<=' : is === '>' || is === '>=';
}
