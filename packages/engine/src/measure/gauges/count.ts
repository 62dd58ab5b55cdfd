import type { Condition, Constant, CountMeasure } from '@sla/agreement';
import type { DayCount } from '../../model/measured.ts';
import { together } from '../days.ts';
import type { Case, Gauge, GaugeTools } from '../gauge.ts';
import { dayBefore } from '../stage-days.ts';

/** How often something happened, or how many leads became a stage: a lead that comes back in a period counts once. */
export function countGauge({ of }: CountMeasure, tools: GaugeTools): Gauge {
  const { mark } = tools;
  const common = { read: readCount(mark), reached: numberOf };
  const stage = stageOf(of);
  if (stage !== undefined) {
    return {
      ...common,
      atStages: {
        stages: [stage],
        became: (one, _, time) => one.count(mark, one.now, { n: 1, before: dayBefore(one, stage, time) }),
      },
    };
  }
  const subject = of.op === 'event' && tools.isAccountEvent(of.event) ? 'account' : 'lead';
  const came = (one: Case): void => one.count(mark, one.now, { n: 1 });
  return { ...common, moments: [{ of: subject, when: of, came }] };
}

const readCount =
  (mark: string): Gauge['read'] =>
  ({ days }, window) =>
    numberOf(together(days[mark], window));

const numberOf = ({ n }: DayCount): Constant => ({ kind: 'number', number: String(n) });

/** `count of MQL` is of one stage that leads become. */
function stageOf(of: Condition): string | undefined {
  const what = of.op === 'becomes' ? of.what : undefined;
  return what?.op === 'stage' && what.for === undefined && what.in.length === 1 ? what.in[0] : undefined;
}
