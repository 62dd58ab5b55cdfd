import type { Bound, Constant, Kpi } from '@sla/agreement';
import { lengthStart } from '@sla/agreement';
import { holds, order } from '../condition/compare.ts';
import { pointer } from '../program/pointer.ts';
import { dateAt } from './days.ts';
import { emitOverAll, type OverAll } from './over-all.ts';
import { type Cut, periodEndingAt, periodOf } from './periods.ts';
import { readingKey } from './readings.ts';

/** Says what the KPIs have come to whose period is over, and whether that is what they should be. */
export function measureKpis(over: OverAll): void {
  const { engine, world, now } = over;
  for (const kpi of Object.values(engine.agreement.kpis)) {
    const period = periodEndingAt(engine, cutOf(kpi), now);
    const gauge = period === undefined ? undefined : engine.measures.gaugeOfKpi(kpi);
    if (period === undefined || gauge === undefined) continue;
    const value = gauge.read(world.state.measured, { first: period.from, last: period.to });
    const [target, alarm] = [fits(value, kpi.target), fits(value, kpi.alarm)];
    emitOverAll(over, pointer('kpis', kpi.name), {
      kind: 'kpi',
      kpi: kpi.name,
      from: period.from,
      to: period.to,
      ...(value === undefined ? {} : { value }),
      ...(target === undefined ? {} : { target }),
      ...(alarm === undefined ? {} : { alarm }),
    });
  }
}

const cutOf = ({ period, fiscal }: Kpi): Cut => ({ unit: period, fiscal });

/** Whether a value is as a bound has it; undefined where there is none of the two, or they have no order. */
function fits(value: Constant | undefined, bound: Bound | undefined): boolean | undefined {
  return value === undefined || bound === undefined ? undefined : holds(bound.is, order(value, bound.value));
}

/** Reads what reviews and terminations ask of KPIs, at the end of each of a KPI's periods. */
export function readKpis({ engine, world, now }: OverAll): void {
  const { measured } = world.state;
  for (const asked of engine.measures.asked) {
    const kpi = engine.agreement.kpis[asked.kpi];
    const gauge = kpi === undefined ? undefined : engine.measures.gaugeOfKpi(kpi);
    if (kpi === undefined || gauge === undefined || periodEndingAt(engine, cutOf(kpi), now) === undefined) continue;
    const start = lengthStart(now, asked.over, engine.calendars.table(engine.agreement.calendar, now));
    // The time that is asked about has to lie behind: the first period counts in full.
    const begun = periodOf(engine, cutOf(kpi), measured.begun ?? now).from;
    const first = start === 'outside' ? '' : dateAt(engine, start);
    const value = first < begun ? undefined : gauge.read(measured, { first, last: dateAt(engine, now - 1) });
    if (value === undefined) delete measured.readings[readingKey(asked)];
    else measured.readings[readingKey(asked)] = value;
  }
}
