import type { Hours, Length, Shift } from './deal.ts';

/** Minutes since 1970-01-01T00:00Z. */
export type Minute = number;

const clocks = new WeakMap<Hours, Clock>();

/** The clock of some hours, kept for as long as they are. */
export function clockOf(hours: Hours): Clock {
  const clock = clocks.get(hours) ?? new Clock(hours);
  clocks.set(hours, clock);
  return clock;
}

/**
 * A calendar, minute by minute: somebody works in a minute if the hours of that day say so, or the night shift of the
 * day before does. Nothing is laid out, counted ahead or looked up in a table of shifts.
 */
export class Clock {
  readonly #hours: Hours;
  /** What has been looked at, so that nothing is looked at twice; 0 is a minute without work. */
  readonly #known = new Map<number, Int32Array>();

  constructor(hours: Hours) {
    this.#hours = hours;
  }

  /** What the clock on the wall shows: the day as a number, and the minute of that day. */
  wall(minute: Minute): { readonly day: number; readonly time: number } {
    const local = minute + offset(this.#hours.zone, minute);
    const day = Math.floor(local / 1440);
    return { day, time: local - day * 1440 };
  }

  /** The date on the wall. */
  date(minute: Minute): string {
    return dateText(this.wall(minute).day);
  }

  /** The business day that a minute of work belongs to; undefined where nobody works. */
  workDay(minute: Minute): number | undefined {
    const block = minute >> 12;
    let known = this.#known.get(block);
    if (known === undefined) {
      known = Int32Array.from({ length: 4096 }, (_, index) => this.#look((block << 12) + index) ?? 0);
      this.#known.set(block, known);
    }
    return known[minute & 4095] || undefined;
  }

  #look(minute: Minute): number | undefined {
    const { day, time } = this.wall(minute);
    for (const [from, to] of this.#shifts(day - 1)) if (to <= from && time < to) return day - 1;
    for (const [from, to] of this.#shifts(day)) if (time >= from && (to <= from || time < to)) return day;
    return undefined;
  }

  works(minute: Minute): boolean {
    return this.workDay(minute) !== undefined;
  }

  /** Whether a date has hours. */
  isBusinessDay(day: number): boolean {
    return this.#shifts(day).length > 0;
  }

  #shifts(day: number): readonly Shift[] {
    const date = dateText(day);
    if (this.#hours.closed.includes(date) && this.#hours.open[date] === undefined) return [];
    return this.#hours.open[date] ?? this.#hours.week[weekday(day)] ?? [];
  }

  /** `within D`. */
  within(start: Minute, length: Length): Minute {
    if (!length.business) return this.#plain(start, length);
    if (length.unit !== 'day') return this.afterWork(start, minutesOf(length));
    let opened = 0;
    for (let minute = start + 1; ; minute++) {
      const day = this.workDay(minute);
      if (day !== undefined && this.#opens(minute, day) && ++opened === length.amount)
        return this.#closing(minute, day);
    }
  }

  /** `over D`. */
  over(start: Minute, length: Length): Minute {
    if (length.unit !== 'day') return this.within(start, length);
    if (length.business) return this.#closingOf(this.workDays(start, length.amount), start);
    const last = this.wall(start).day + length.amount - 1;
    let minute = start;
    while (this.wall(minute).day <= last) minute++;
    return minute;
  }

  /** A length of time, for `if late by D`. */
  lengthEnd(start: Minute, length: Length): Minute {
    if (!length.business || length.unit !== 'day') return this.within(start, length);
    const days = this.workDays(start, length.amount);
    const end = this.#closingOf(days, start);
    let work = 0;
    for (let minute = start - 2880; minute < end; minute++) {
      const day = this.workDay(minute);
      if (day !== undefined && days.includes(day)) work++;
    }
    return this.afterWork(start, work);
  }

  /** A length of time that looks back, for `per D`. */
  lengthStart(end: Minute, length: Length): Minute {
    if (!length.business) return this.#plainBack(end, length);
    let work = length.unit === 'day' ? this.#workUntil(end, length.amount) : minutesOf(length);
    let minute = end;
    while (work > 0) if (this.works(--minute)) work--;
    return minute;
  }

  /** The end of so many minutes of work. */
  afterWork(start: Minute, work: number): Minute {
    let minute = start;
    for (let left = work; left > 0; minute++) if (this.works(minute)) left--;
    return minute;
  }

  /** So many minutes are worked between two moments. */
  workBetween(from: Minute, to: Minute): number {
    let work = 0;
    for (let minute = from; minute < to; minute++) if (this.works(minute)) work++;
    return work;
  }

  /** So many business days on which something that begins now can be worked at, today if there is still work. */
  workDays(start: Minute, count: number): readonly number[] {
    const days: number[] = [];
    for (let minute = start; days.length < count; minute++) {
      const day = this.workDay(minute);
      if (day !== undefined && !days.includes(day)) days.push(day);
    }
    return days;
  }

  /** The business days that have not ended at a moment, up to the one that ends at another. */
  workDaysBetween(from: Minute, to: Minute): number {
    const days = new Set<number>();
    for (let minute = from; minute < to; minute++) {
      const day = this.workDay(minute);
      if (day !== undefined) days.add(day);
    }
    return days.size;
  }

  /** The opening and closing of `day n`, or the midnights around it where days are plain. */
  nthDay(start: Minute, n: number, isPlain: boolean): { readonly from: Minute; readonly to: Minute } {
    if (isPlain) return { from: this.#midnight(start, n - 1), to: this.#midnight(start, n) };
    const days = this.workDays(start, n);
    const last = days.at(-1) ?? 0;
    let from = start - 2880;
    while (this.workDay(from) !== last) from++;
    return { from, to: this.#closing(from, last) };
  }

  /** The business day to which what somebody does belongs. */
  dayOfAct(minute: Minute): number {
    const working = this.workDay(minute) ?? this.workDay(minute - 1);
    if (working !== undefined) return working;
    let { day } = this.wall(minute);
    while (!this.isBusinessDay(day)) day--;
    return day;
  }

  /** Whether two acts are `at least D apart`. */
  areApart(a: Minute, b: Minute, length: Length): boolean {
    if (!length.business || length.unit !== 'day') return this.within(a, length) <= b;
    const [first, second] = [this.dayOfAct(a), this.dayOfAct(b)];
    let between = 0;
    for (let day = first; day < second; day++) if (this.isBusinessDay(day)) between++;
    return between >= length.amount;
  }

  #opens(minute: Minute, day: number): boolean {
    for (let before = minute - 1; before > minute - 2880; before--) if (this.workDay(before) === day) return false;
    return true;
  }

  #closing(minute: Minute, day: number): Minute {
    let last = minute;
    for (let one = minute; one < minute + 2880; one++) if (this.workDay(one) === day) last = one;
    return last + 1;
  }

  #closingOf(days: readonly number[], start: Minute): Minute {
    const day = days.at(-1) ?? 0;
    let minute = start;
    while (this.workDay(minute) !== day) minute++;
    return this.#closing(minute, day);
  }

  #plain(start: Minute, length: Length): Minute {
    if (length.unit !== 'day') return start + minutesOf(length);
    const { day, time } = this.wall(start);
    return this.#atTime(start, day + length.amount, time);
  }

  #plainBack(end: Minute, length: Length): Minute {
    if (length.unit !== 'day') return end - minutesOf(length);
    const { day, time } = this.wall(end);
    return this.#atTime(end - (length.amount + 2) * 1440, day - length.amount, time);
  }

  /** The first minute from one on at which the clock on the wall shows a day and a time. */
  #atWall(from: Minute, day: number, time: number): Minute {
    let minute = from;
    for (;;) {
      const wall = this.wall(minute);
      if (wall.day > day || (wall.day === day && wall.time >= time)) return minute;
      minute++;
    }
  }

  /** The same, where a time that the clocks skip is read as the time it becomes: 02:30 is 03:30. */
  #atTime(from: Minute, day: number, time: number): Minute {
    const minute = this.#atWall(from, day, time);
    return this.wall(minute).time === time ? minute : minute + time - this.wall(minute - 1).time - 1;
  }

  #midnight(start: Minute, days: number): Minute {
    const { day } = this.wall(start);
    return this.#atWall(start - 2880, day + days, 0);
  }

  /** The work of so many business days, up to the one to which what is done now belongs. */
  #workUntil(end: Minute, count: number): number {
    const days = new Set<number>();
    for (let day = this.dayOfAct(end); days.size < count; day--) if (this.isBusinessDay(day)) days.add(day);
    let work = 0;
    for (let minute = end - 20 * 1440; minute < end + 2880; minute++) {
      const day = this.workDay(minute);
      if (day !== undefined && days.has(day)) work++;
    }
    return work;
  }
}

/** Minutes of a length that is no day. */
export function minutesOf({ amount, unit }: Length): number {
  return unit === 'hour' ? amount * 60 : amount;
}

/** The date of a day that is counted from 1970. */
export function dateText(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  dates.set(day, text);
  return text;
}
const dates = new Map<number, string>();

const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

const offsets = new Map<string, Map<number, number>>();

/** By how many minutes the clock on the wall is ahead, as the platform says it. */
function offset(zone: string, minute: Minute): number {
  const ofZone = entry(offsets, zone, () => new Map<number, number>());
  const quarter = Math.floor(minute / 15);
  return entry(ofZone, quarter, () => lookUp(zone, quarter));
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function lookUp(zone: string, quarter: number): number {
  const format = entry(formats, zone, () => formatOf(zone));
  const parts = Object.fromEntries(
    format.formatToParts(quarter * 900_000).map(({ type, value }) => [type, Number(value)] as const),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - quarter * 15;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}
