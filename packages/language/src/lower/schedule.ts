import type { OrdinalRecurrence, PeriodUnit, Recurrence, TimeOfDay } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { scheduleInvalid } from '../problem/dates/schedule-invalid.ts';
import { weekdayOf } from './calendar.ts';
import { countOf, lengthOf, timeOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { unitOf } from './period.ts';

type Times = readonly TimeOfDay[];
type LongUnit = OrdinalRecurrence['unit'];

/**
 * When something comes back: `every Friday`, `4 times every month`, `every month on first Tuesday at 10:00`,
 * `every 6 months`, `every month on day 5`, `every fiscal quarter`.
 */
export function scheduleOf(lowering: Lowering, node: ast.Schedule | undefined): Recurrence | undefined {
  const recurrence = node && recurrenceOf(lowering, node);
  return recurrence && lowering.mark(recurrence, node, { times: node.time, count: node.count, day: node.day });
}

/** `every month`, as the periods of a goal or a promise. */
export function everyPeriod(lowering: Lowering, node: ast.UnitLiteral): Recurrence | undefined {
  const unit = unitOf(lowering, node);
  return unit && lowering.mark({ kind: 'shares', count: 1, unit, fiscal: node.fiscal, times: [] }, node);
}

function recurrenceOf(lowering: Lowering, node: ast.Schedule): Recurrence | undefined {
  const time = node.time && timeOf(lowering, node.time);
  const times = time ? [time] : [];
  const isPlain = node.day === undefined && node.ordinal === undefined;
  if (node.count && !(node.unit && isPlain)) {
    return lowering.report(scheduleInvalid, node, [
      'How many times can be said of a period only, as in `4 times every month`.',
    ]);
  }
  if (node.unit && isPlain) return sharesOf(lowering, node, node.unit, times);
  if (node.unit) return onDay(lowering, node, node.unit, times);
  if (!isPlain) {
    return lowering.report(scheduleInvalid, node, [
      'A day can be named in every week, month, quarter or year, as in `every month on first Tuesday`.',
    ]);
  }
  if (node.interval) return intervalOf(lowering, node.interval, times);
  const weekday =
    node.weekday === undefined ? undefined : weekdayOf(lowering, node.weekday, lowering.place(node, 'weekday'));
  return weekday && { kind: 'weekdays', weekdays: [weekday], times };
}

function sharesOf(
  lowering: Lowering,
  node: ast.Schedule,
  written: ast.UnitLiteral,
  times: Times,
): Recurrence | undefined {
  const unit = unitOf(lowering, written);
  const count = node.count ? countOf(lowering, node.count) : 1;
  if (count === 0)
    return lowering.report(scheduleInvalid, node, ['What happens 0 times is no schedule: leave it out.']);
  return unit && count ? { kind: 'shares', count, unit, fiscal: written.fiscal, times } : undefined;
}

/** `every 6 months`: whole days or longer, of the plain calendar. */
function intervalOf(lowering: Lowering, node: ast.DurationLiteral, times: Times): Recurrence | undefined {
  const length = lengthOf(lowering, node);
  if (!length) return undefined;
  const unit = INTERVAL_UNITS.find((known) => known === length.unit);
  if (!unit || length.business || length.amount < 1) {
    return lowering.report(scheduleInvalid, node, [
      'A schedule counts whole days, weeks, months, quarters or years, as in `every 30 days`.',
    ]);
  }
  return { kind: 'interval', amount: length.amount, unit, times };
}

const INTERVAL_UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

function onDay(lowering: Lowering, node: ast.Schedule, written: ast.UnitLiteral, times: Times): Recurrence | undefined {
  const unit = unitOf(lowering, written);
  if (!unit) return undefined;
  const { fiscal } = written;
  if (unit === 'week' && node.ordinal && !node.onWeekday) {
    const weekday = weekdayOf(lowering, node.ordinal, lowering.place(node, 'ordinal'));
    return weekday && { kind: 'weekdays', weekdays: [weekday], times };
  }
  const long = LONG_UNITS.find((known) => known === unit);
  if (!long) {
    return lowering.report(scheduleInvalid, node, [
      `A ${unit} has no such day. Write a weekday, as in \`every Friday\`, or \`every month on day 5\`.`,
    ]);
  }
  if (node.day) {
    const day = dayOf(lowering, node.day, long);
    return day === undefined ? undefined : { kind: 'day', day, unit: long, fiscal, times };
  }
  return ordinalOf(lowering, node, { unit: long, fiscal, times });
}

const LONG_UNITS: readonly LongUnit[] = ['month', 'quarter', 'year'];
const MOST_DAYS: Readonly<Record<LongUnit, number>> = { month: 31, quarter: 92, year: 366 };

function dayOf(lowering: Lowering, node: ast.NumberLiteral, unit: LongUnit): number | undefined {
  const day = countOf(lowering, node);
  if (day === undefined || (day >= 1 && day <= MOST_DAYS[unit])) return day;
  return lowering.report(scheduleInvalid, node, [`No ${unit} has a day ${day}: its days are 1 to ${MOST_DAYS[unit]}.`]);
}

const ORDINALS: Readonly<Record<string, OrdinalRecurrence['ordinal']>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: -1,
};

function ordinalOf(
  lowering: Lowering,
  node: ast.Schedule,
  rest: Pick<OrdinalRecurrence, 'unit' | 'fiscal' | 'times'>,
): Recurrence | undefined {
  const word = node.ordinal ?? '';
  const ordinal = Object.hasOwn(ORDINALS, word) ? ORDINALS[word] : undefined;
  if (!ordinal || !node.onWeekday) {
    return lowering.report(scheduleInvalid, lowering.place(node, 'ordinal'), [
      `'${word}' does not name one day of a ${rest.unit}. Write it as in \`on first Tuesday\`, \`on last Friday\` or \`on day 5\`.`,
    ]);
  }
  const weekday = weekdayOf(lowering, node.onWeekday, lowering.place(node, 'onWeekday'));
  return weekday && { kind: 'ordinal', ordinal, weekday, ...rest };
}
