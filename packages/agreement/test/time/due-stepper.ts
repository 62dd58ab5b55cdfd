import type { Duration } from '../../src/model/calendar.ts';
import {
  type SteppedDay,
  type Steps,
  stepClosing,
  stepDay,
  stepDeadline,
  stepDeadlineBefore,
  stepElapsed,
  wallClock,
} from './minute-stepper.ts';

/*
 * What durations mean where they stand in an agreement, read off a walk from minute to minute. Business time only, and
 * plain days: plain hours are seconds. Undefined is where the walk does not reach.
 */

type Rule = (steps: Steps, timezone: string, at: number, amount: number, unit: Duration['unit']) => number | undefined;

const secondsIn = { second: 1, minute: 60, hour: 3600 } as const;
const isShort = (unit: string): unit is keyof typeof secondsIn => unit in secondsIn;

/** `within D` of business time. */
export const stepDue: Rule = (steps, _, start, amount, unit) =>
  isShort(unit) ? stepDeadline(steps, start, amount * secondsIn[unit]) : stepClosing(steps, start, amount);

/** `over D` of business time. */
export const stepWindowEnd: Rule = (steps, timezone, start, amount, unit) =>
  isShort(unit) ? stepDue(steps, timezone, start, amount, unit) : stepDay(steps, start, amount)?.closes;

/** `at least D apart` of business time: the opening of the day that is so many days after that of the act. */
export const stepEarliestAfter: Rule = (steps, timezone, act, amount, unit) => {
  if (isShort(unit)) return stepDue(steps, timezone, act, amount, unit);
  const day = dayOfAct(steps, timezone, act);
  return day < 0 ? undefined : steps.days[day + amount]?.opens;
};

/** `for D` of business time: N days are the working time of N days, the first being the one that closes next. */
export const stepLengthEnd: Rule = (steps, timezone, start, amount, unit) => {
  if (isShort(unit)) return stepDue(steps, timezone, start, amount, unit);
  const first = steps.days.findIndex((day) => day.closes > start);
  const work = first < 0 ? undefined : workOf(steps, steps.days.slice(first, first + amount), amount);
  return work === undefined ? undefined : stepDeadline(steps, start, work);
};

/** `in the last D` of business time: N days are the working time of the N days up to the one that the end belongs to. */
export const stepLengthStart: Rule = (steps, timezone, end, amount, unit) => {
  if (isShort(unit)) return stepDeadlineBefore(steps, end, amount * secondsIn[unit]);
  const last = dayOfAct(steps, timezone, end);
  const work = last < 0 ? undefined : workOf(steps, steps.days.slice(Math.max(0, last - amount + 1), last + 1), amount);
  return work === undefined ? undefined : stepDeadlineBefore(steps, end, work);
};

/** `by D before` a date and time: N days are counted back from the last that opens before the date. */
export const stepDueBefore: Rule = (steps, timezone, instant, amount, unit) => {
  if (isShort(unit)) return stepDeadlineBefore(steps, instant, amount * secondsIn[unit]);
  const midnight = firstMinuteOf(steps, timezone, dateAt(timezone, instant));
  if (midnight === undefined) return undefined;
  return steps.days.filter((day) => day.opens < midnight * 60).at(-amount)?.closes;
};

/** The same local time so many plain days later; nothing where clocks skip it or show it twice. */
export function stepPlainDays(
  { first, open }: Steps,
  timezone: string,
  start: number,
  days: number,
): number | undefined {
  const [date = '', time = ''] = wallClock(timezone, Math.floor(start / 60)).split(' ');
  const wanted = `${new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)} ${time}`;
  const shown = open.flatMap((_, at) => (wallClock(timezone, first + at) === wanted ? [first + at] : []));
  const [minute] = shown;
  return shown.length === 1 && minute !== undefined ? minute * 60 + (start % 60) : undefined;
}

/** The index of the day that is open at an instant, else of that on this date, else of the last one before; or -1. */
function dayOfAct({ days }: Steps, timezone: string, act: number): number {
  const open = days.findLastIndex((day) => day.opens <= act && act <= day.closes);
  if (open >= 0) return open;
  const date = dateAt(timezone, act);
  return days.findLastIndex((day) => day.date <= date);
}

function workOf(steps: Steps, days: readonly SteppedDay[], amount: number): number | undefined {
  // A day that is open in the first minute may have opened before the walk.
  if (days.length < amount || days.some(({ opens }) => opens === steps.first * 60)) return undefined;
  return days.reduce((work, { opens, closes }) => work + stepElapsed(steps, opens, closes), 0);
}

const dateAt = (timezone: string, instant: number): string =>
  wallClock(timezone, Math.floor(instant / 60)).slice(0, 10);

function firstMinuteOf({ first, open }: Steps, timezone: string, date: string): number | undefined {
  if (dateAt(timezone, first * 60) >= date) return undefined;
  const at = open.findIndex((_, index) => dateAt(timezone, (first + index) * 60) >= date);
  return at < 0 ? undefined : first + at;
}
