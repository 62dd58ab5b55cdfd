import type { Calendar, Hours } from '../model/calendar.ts';
import { secondsOfDay, secondsOfTime, type WallClock } from './instant.ts';
import { type DayNumber, dayOf, weekdayOf } from './plain-date.ts';

/** Working hours of one day, on the wall clock; a night shift ends on the day after. */
export interface Shift {
  readonly from: WallClock;
  readonly to: WallClock;
}

/**
 * The shifts that begin on a day. The hours given for that date alone come first; without any, a closed day or a
 * holiday has none, and every other day has those of its weekday. Reading the calendar once serves all days.
 */
export function shiftsOf(calendar: Calendar): (day: DayNumber) => readonly Shift[] {
  const opened = new Map<DayNumber, Hours[]>();
  for (const { date, hours } of calendar.open) {
    opened.set(dayOf(date), [...(opened.get(dayOf(date)) ?? []), ...hours]);
  }
  const holidays = new Set(calendar.holidays.flatMap((set) => set.dates.map((holiday) => dayOf(holiday.date))));
  const closures = calendar.closed.map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }));
  const hoursOn = (day: DayNumber): readonly Hours[] => {
    const hours = opened.get(day);
    if (hours !== undefined) return hours;
    if (holidays.has(day) || closures.some(({ from, to }) => from <= day && day <= to)) return [];
    return calendar.week.filter(({ weekday }) => weekday === weekdayOf(day));
  };
  return (day) => hoursOn(day).map((hours) => shiftOn(day, hours));
}

function shiftOn(day: DayNumber, hours: Hours): Shift {
  const midnight = day * secondsOfDay;
  const from = secondsOfTime(hours.from);
  const to = secondsOfTime(hours.to);
  return { from: midnight + from, to: midnight + (to <= from ? to + secondsOfDay : to) };
}
