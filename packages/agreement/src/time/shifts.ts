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
  const week = Map.groupBy(
    calendar.week.map((hours) => ({ ...hours, ...clockOf(hours) })),
    ({ weekday }) => weekday,
  );
  const clocksOn = (day: DayNumber): readonly Clock[] => {
    const hours = opened.get(day);
    if (hours !== undefined) return hours.map(clockOf);
    if (holidays.has(day) || closures.some(({ from, to }) => from <= day && day <= to)) return [];
    return week.get(weekdayOf(day)) ?? [];
  };
  return (day) =>
    clocksOn(day).map((clock) => ({ from: day * secondsOfDay + clock.opens, to: day * secondsOfDay + clock.closes }));
}

/** Seconds after midnight; a night shift closes after the next one. */
interface Clock {
  readonly opens: number;
  readonly closes: number;
}

function clockOf(hours: Hours): Clock {
  const [opens, closes] = [secondsOfTime(hours.from), secondsOfTime(hours.to)];
  return { opens, closes: closes <= opens ? closes + secondsOfDay : closes };
}
