import type { TimeOfDay } from '../model/calendar.ts';
import { type DayNumber, dayOf } from './plain-date.ts';
import { offsetAt, spanAt, type Zone } from './zone.ts';

/** A moment of the world: whole seconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** What a clock on the wall shows, as seconds: the day's number times 86,400, plus the seconds since its midnight. */
export type WallClock = number;

export const secondsOfDay = 86_400;

/** The wall clock in a zone at an instant. */
export function wallClockAt(zone: Zone, instant: Instant): WallClock {
  return instant + offsetAt(zone, instant);
}

/** The day on which an instant falls in a zone. */
export function dayAt(zone: Zone, instant: Instant): DayNumber {
  return Math.floor(wallClockAt(zone, instant) / secondsOfDay);
}

/**
 * The instant at which a clock on the wall shows this time. Where clocks go forward over it (02:30 on the night of the
 * change), it is read with the offset from before (03:30 then); where they show it twice, it is the first time.
 * So do RFC 5545, section 3.3.5, and Temporal under the name "compatible".
 */
export function instantAt(zone: Zone, wallClock: WallClock): Instant {
  return firstReading(zone, wallClock) ?? readAsBefore(zone, wallClock);
}

/**
 * The first instant at which a clock on the wall shows this time or a later one: in a gap the moment of the change,
 * in an overlap the first time. Opening and closing times are read so: a shift that would begin in the gap begins with
 * the change, one that would lie inside it does not take place, and none ever ends before it begins.
 */
export function firstInstantAt(zone: Zone, wallClock: WallClock): Instant {
  return firstReading(zone, wallClock) ?? zone.since[spanAt(zone, readAsBefore(zone, wallClock))] ?? wallClock;
}

/** Reads `2027-03-05T18:10`, a space for the T, seconds allowed. Undefined where that is no time of the calendar. */
export function wallClockOf(local: string): WallClock | undefined {
  const [, date = '', time = '', seconds = '00'] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d))?$/.exec(local) ?? [];
  const day = dayOf(date);
  if (Number.isNaN(day) || !isTimeOfDay(time) || Number(seconds) > 59) return undefined;
  return day * secondsOfDay + secondsOfTime(time) + Number(seconds);
}

/** Writes `2027-03-05T18:10`, with the seconds where there are any. */
export function wallClockText(wallClock: WallClock): string {
  const text = new Date(wallClock * 1000).toISOString().slice(0, 19);
  return text.endsWith(':00') ? text.slice(0, 16) : text;
}

/** The instant of a local date-time (see {@link instantAt}), or undefined where the text is none. */
export function instantOf(local: string, zone: Zone): Instant | undefined {
  const wallClock = wallClockOf(local);
  return wallClock === undefined ? undefined : instantAt(zone, wallClock);
}

/** The local date-time of an instant, `2027-03-05T18:10`. */
export function localOf(instant: Instant, zone: Zone): string {
  return wallClockText(wallClockAt(zone, instant));
}

/** Whether the text is a time of the day, `00:00` to `24:00`. */
export function isTimeOfDay(text: string): boolean {
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);
}

/** Seconds from midnight to a time of the day. */
export function secondsOfTime(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60;
}

/**
 * The first instant at which clocks show exactly this, or undefined where they skip it. A zone is less than a day away
 * from UTC and does not change twice within two days, so the offsets of the day before and after are all that apply.
 */
function firstReading(zone: Zone, wallClock: WallClock): Instant | undefined {
  const before = readAsBefore(zone, wallClock);
  if (wallClockAt(zone, before) === wallClock) return before;
  const after = wallClock - offsetAt(zone, wallClock + secondsOfDay);
  return wallClockAt(zone, after) === wallClock ? after : undefined;
}

function readAsBefore(zone: Zone, wallClock: WallClock): Instant {
  return wallClock - offsetAt(zone, wallClock - secondsOfDay);
}
