import {
  type Duration,
  dayAt,
  due,
  durationText,
  elapsed,
  type Instant,
  localOf,
  nextOpening,
  type SlaPromise,
  weekdayName,
  windowEnd,
} from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import type { TermTable } from '../../problem/term-table.ts';
import type { At } from '../../source/sources.ts';
import { calendarsOf } from '../support/calendars.ts';
import { firmTimesOf, isAboutLeads, promiseText } from '../support/times.ts';

export const plainTimeClosed = defineCheck({
  code: 'plain-time-closed',
  category: 'promises',
  level: 'warning',
  summary: 'Time on the clock on the wall does not run out while everybody who owes it is closed.',
  run: (context) => {
    for (const promise of Object.values(context.agreement.promises)) {
      if (!isAboutLeads(promise) || promise.by.length === 0) continue;
      const tables = calendarsOf(context.agreement, promise).flatMap((name) => context.analyses.tableOf(name) ?? []);
      for (const time of plainTimesOf(promise)) report(context, promise, time, tables);
    }
  },
});

interface PlainTime {
  readonly at: At;
  readonly length: Duration;
  readonly end: typeof due;
  /** Whether the length has words of its own, and means about the same in business time. */
  readonly isAlone: boolean;
}

function plainTimesOf(promise: SlaPromise): readonly PlainTime[] {
  const { firm } = promise;
  const window: readonly PlainTime[] =
    firm?.kind === 'window' ? [{ at: firm, length: firm.over, end: windowEnd, isAlone: false }] : [];
  const times = firmTimesOf(promise).map(
    (time): PlainTime => ({
      at: [time, 'within'],
      length: time.within,
      end: due,
      isAlone: isShort(time.within),
    }),
  );
  return [...times, ...window].filter(({ length }) => !length.business);
}

/** More hours than anybody works in a day are days in business time, and there are no business weeks. */
const isShort = ({ amount, unit }: Duration): boolean =>
  unit === 'minute' || unit === 'day' || (unit === 'hour' && amount <= 8);

function report(context: CheckContext, promise: SlaPromise, time: PlainTime, tables: readonly TermTable[]): void {
  const [main] = tables;
  const start = main && firstClosed(time, main, tables);
  const end = start === undefined || !main ? 'outside' : time.end(start, time.length, main.table);
  if (!main || start === undefined || end === 'outside') return;
  const opens = nextOpening(main.table, end);
  const back = opens === 'outside' ? '' : `, before anybody is back on ${dayText(opens, main)}`;
  context.report({
    at: time.at,
    message: `${promiseText(promise)} may be late before anybody can do anything: ${durationText(time.length)} from ${dayText(start, main)} end on ${dayText(end, main)}${back}. Promise business time.`,
    ...(time.isAlone && {
      fix: {
        title: `Promise ${durationText({ ...time.length, business: true })}`,
        kind: 'replace',
        at: time.at,
        text: durationText({ ...time.length, business: true }),
      },
    }),
  });
}

/** The first closing from which the time runs out without anybody having worked. */
function firstClosed(time: PlainTime, main: TermTable, tables: readonly TermTable[]): Instant | undefined {
  const closings = [...new Set(tables.flatMap((one) => one.closings))].sort((a, b) => a - b);
  return closings.find((start) => {
    const end = time.end(start, time.length, main.table);
    return end !== 'outside' && tables.every(({ table }) => elapsed(table, start, end) === 0);
  });
}

/** `Friday 2027-01-08 17:30` */
function dayText(instant: Instant, { table }: TermTable): string {
  const weekday = weekdayName(dayAt(table.zone, instant));
  return `${weekday} ${localOf(instant, table.zone).replace('T', ' ')}`;
}
