import { type Constant, elapsed, type Instant, type TimeMeasure } from '@sla/agreement';
import { emptyRecord } from '../../model/entry.ts';
import type { DayCount } from '../../model/measured.ts';
import { calendarOf } from '../../program/program.ts';
import { together } from '../days.ts';
import type { Case, Gauge, GaugeTools } from '../gauge.ts';

/** The time from one moment to the next of another; it counts on the day on which it ends. */
export function timeGauge(measure: TimeMeasure, { mark }: GaugeTools): Gauge {
  const { statistic, business, from, to } = measure;
  const stop = (one: Case): void => {
    const began = one.subject.clocks?.[mark];
    if (began === undefined || one.subject.clocks === undefined) return;
    delete one.subject.clocks[mark];
    const length = lengthOf(one, measure, began);
    if (length !== undefined) one.count(mark, one.now, { n: 1, length });
  };
  const start = (one: Case): void => {
    one.subject.clocks ??= emptyRecord();
    one.subject.clocks[mark] ??= one.now;
  };
  return {
    // What was done before the first moment does not end the time.
    moments: [
      { of: 'lead', when: to, came: stop },
      { of: 'lead', when: from, came: start },
    ],
    read: ({ days }, window) => {
      const counted = together(days[mark], window);
      if (counted.n === 0) return undefined;
      const amount = statistic === 'median' ? median(counted) : Number(counted.sum) / counted.n;
      return { kind: 'duration', duration: { amount, unit: 'second', business } } satisfies Constant;
    },
  };
}

/** Business time runs on the calendar that is written, otherwise on that of whoever has the lead at its end. */
function lengthOf(
  { program, lead, now }: Case,
  { business, calendar }: TimeMeasure,
  began: Instant,
): number | undefined {
  if (!business) return now - began;
  const table = program.calendars.table(calendar ?? calendarOf(program, lead?.owner), began);
  const worked = elapsed(table, began, now);
  return worked === 'outside' ? undefined : worked;
}

/** The length in the middle, or halfway between the two that are. */
function median({ lengths, n }: DayCount): number {
  const inOrder = Object.entries(lengths ?? {})
    .map(([length, times]) => ({ length: Number(length), times }))
    .toSorted((a, b) => a.length - b.length);
  const at = (place: number): number => {
    let passed = 0;
    for (const { length, times } of inOrder) {
      passed += times;
      if (passed > place) return length;
    }
    return 0;
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}
