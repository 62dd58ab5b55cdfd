import { type Agreement, type Instant, instantOf, localOf, type WorkingTable, type Zone } from '@sla/agreement';
import type { Engine } from '../program/engine.ts';

const minute = 60;
const hour = 3_600;
const day = 86_400;

/**
 * When leads come into being, a plain working morning first: around openings and closings, before days on which nobody
 * works, around the dates that the agreement names, and at its own beginning and end.
 */
export function startsOf({ agreement, calendars }: Engine): readonly Instant[] {
  const zone = calendars.zone(agreement.calendar);
  const at = (date: string, time: string): Instant => instantOf(`${date}T${time}`, zone) ?? 0;
  const begin = at(agreement.effective ?? ANY_DAY, '00:00');
  const end = agreement.expires === undefined ? begin + 366 * day : at(agreement.expires, '23:59');
  const table = calendars.table(agreement.calendar, begin);
  const opens = openingAfter(table, begin + 7 * day);
  const closes = closingAfter(table, opens);
  const free = beforeFreeDays(table, begin, end).flatMap((closing) => [closing - minute, closing, closing + 2 * hour]);
  const dates = datesOf(agreement).flatMap((date) => [at(date, '10:00'), at(date, '00:00') - minute]);
  const all = [
    opens + hour,
    opens,
    opens - minute,
    closes - minute,
    closes,
    closes + 3 * hour,
    ...free,
    ...dates,
    begin,
    end,
  ];
  return [...new Set(all.map(toMinute))].filter((start) => start >= begin && start <= end && isWritten(start, zone));
}

/** Where an agreement names no first day, the year does not matter. */
const ANY_DAY = '2027-01-01';

/** A scenario writes times to the minute. */
export const toMinute = (at: Instant): Instant => Math.ceil(at / minute) * minute;

/** Whether an instant can be written as a local time: of the two that a clock shows the same time for, it is the first. */
export function isWritten(at: Instant, zone: Zone): boolean {
  return instantOf(localOf(at, zone), zone) === at;
}

/** The first opening after an instant; the next hour in a calendar without hours. */
export function openingAfter({ opens }: WorkingTable, at: Instant): Instant {
  return opens.find((one) => one > at) ?? at + hour;
}
/** The first closing after an instant; the next hour in a calendar without hours. */
export function closingAfter({ closes }: WorkingTable, at: Instant): Instant {
  return closes.find((one) => one > at) ?? at + hour;
}

/** Closings after which nobody works for more than a day: of each length of such a break the first ones. */
function beforeFreeDays({ opens, closes }: WorkingTable, begin: Instant, end: Instant): readonly Instant[] {
  const breaks = [...closes].flatMap((closing, index) => {
    const length = (opens[index + 1] ?? closing) - closing;
    return length > day && closing > begin && closing < end ? [{ closing, length }] : [];
  });
  return [...Map.groupBy(breaks, ({ length }) => length).values()]
    .flatMap((alike) => alike.slice(0, MOST_ALIKE).map(({ closing }) => closing))
    .toSorted((a, b) => a - b);
}

const MOST_ALIKE = 2;

/** First and last days of people and their absences, of closures and openings. */
function datesOf({ roles, calendars }: Agreement): readonly string[] {
  const ofPeople = Object.values(roles).flatMap(({ members }) =>
    members.flatMap(({ from, until, away }) => [from, until, ...away.flatMap((one) => [one.from, one.to])]),
  );
  const ofCalendars = Object.values(calendars).flatMap(({ closed, open }) => [
    ...closed.flatMap(({ from, to }) => [from, to]),
    ...open.map(({ date }) => date),
  ]);
  return [...new Set([...ofPeople, ...ofCalendars])].filter((date) => date !== undefined);
}
