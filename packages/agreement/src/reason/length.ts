import type { Duration, DurationUnit } from '../model/calendar.ts';
import { scaleOf } from '../time/duration.ts';

const secondsOf: Readonly<Record<DurationUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  quarter: 7_776_000,
  year: 31_536_000,
};
/** A working day is taken as eight hours, so an hour of working time as three on the wall. */
const wallPerWorkingHour = 3;

/** About how many seconds on the clock on the wall a duration takes; only for sketches of leads, never for due times. */
export function roughSeconds({ amount, unit, business }: Duration): number {
  const stretched = business && unit !== 'day' ? wallPerWorkingHour : 1;
  return amount * secondsOf[unit] * stretched;
}

/**
 * Whether the first duration is certainly no longer than the second, whatever the calendar, the time zone and the month.
 * No answer is `false`: 24 hours and 1 day differ where clocks change.
 */
export function isWithin(first: Duration, second: Duration): boolean {
  const [a, b] = [scaled(first), scaled(second)];
  if (a.scale === b.scale) return a.amount <= b.amount;
  return most(first) <= least(second);
}

/** The amount on a scale of units whose ratio never changes. */
export function scaled(duration: Duration): { readonly scale: string; readonly amount: number } {
  const { scale, factor } = scaleOf(duration);
  return { scale, amount: duration.amount * factor };
}

/** A day may be lost where a zone crosses the date line; a month has at least 28 days. */
function least(duration: Duration): number {
  const { scale, amount } = scaled(duration);
  if (scale === 'seconds' || scale === 'business seconds') return amount;
  if (duration.business) return 0;
  return Math.max(0, (scale === 'days' ? amount : amount * 28) - 1) * secondsOf.day;
}

function most(duration: Duration): number {
  const { scale, amount } = scaled(duration);
  if (duration.business) return Number.POSITIVE_INFINITY;
  return scale === 'seconds' ? amount : ((scale === 'days' ? amount : amount * 31) + 1) * secondsOf.day;
}
