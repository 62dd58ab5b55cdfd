import { type Bound, compare, type Exact, valueText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { sizeOf } from '../support/size.ts';

export const kpiTargetLoose = defineCheck({
  code: 'kpi-target-loose',
  category: 'measurement',
  level: 'warning',
  summary: 'No value of a KPI meets its target and sets off its alarm.',
  run: ({ agreement, report }) => {
    for (const { name, target, alarm } of Object.values(agreement.kpis)) {
      if (!target || !alarm || !haveCommonValue(target, alarm)) continue;
      report({
        at: target,
        message: `Some values of '${name}' meet its target (${textOf(target)}) and set off its alarm (${textOf(alarm)}) as well. Let the alarm begin beyond the target.`,
        related: [{ at: alarm, message: 'The alarm.' }],
      });
    }
  },
});

const textOf = ({ is, value }: Bound): string => `${is} ${valueText(value)}`;

/** Values from one end to the other; an end that is missing is open. */
interface Span {
  readonly low?: End;
  readonly high?: End;
}
interface End {
  readonly at: Exact;
  readonly included: boolean;
}

function haveCommonValue(one: Bound, other: Bound): boolean {
  const [first, second] = [sizeOf(one.value), sizeOf(other.value)];
  if (!first || !second || first.unit !== second.unit) return false;
  const spans = [spanOf(one, first.size), spanOf(other, second.size)];
  return spans.every(({ low }) => spans.every(({ high }) => !low || !high || isOrdered(low, high)));
}

function spanOf({ is }: Bound, at: Exact): Span {
  const end = { at, included: is !== '<' && is !== '>' };
  if (is === '=') return { low: end, high: end };
  return is === '<' || is === '<=' ? { high: end } : { low: end };
}

function isOrdered(low: End, high: End): boolean {
  const order = compare(low.at, high.at);
  return order < 0 || (order === 0 && low.included && high.included);
}
