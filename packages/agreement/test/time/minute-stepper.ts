import type { Calendar, Hours } from '../../src/model/calendar.ts';

/**
 * Working time the obvious and slow way: walk minute by minute, read the clock on the wall with Intl, and look at the
 * calendar. It shares nothing with the table but the calendar. All instants are seconds; hours begin and end on minutes.
 *
 * A shift begins in the first minute at which the clock shows its beginning or a later time, and ends in the first at
 * which it shows its end or a later time. When clocks go back, what they have shown before counts.
 */
export interface Steps {
  /** The first minute walked, in minutes since the epoch. */
  readonly first: number;
  readonly open: readonly boolean[];
  readonly days: readonly SteppedDay[];
}

export interface SteppedDay {
  readonly date: string;
  readonly opens: number;
  readonly closes: number;
}

interface Shift {
  readonly date: string;
  /** `2027-03-05 09:00` on the wall. */
  readonly from: string;
  readonly to: string;
}

/** Walks so many minutes from the first. Trust it from two days after the first minute on. */
export function walk(calendar: Calendar, first: number, minutes: number): Steps {
  const shifts = shiftsOf(calendar, addDays(wallClock(calendar.timezone, first), -3), Math.ceil(minutes / 1440) + 6);
  const began = new Map<Shift, number>();
  const ended = new Map<Shift, number>();
  const open: boolean[] = [];
  let shown = '';
  for (let minute = first; minute < first + minutes; minute++) {
    const now = wallClock(calendar.timezone, minute);
    if (now > shown) shown = now;
    let isOpen = false;
    for (const shift of shifts) {
      if (shift.from <= shown && !began.has(shift)) began.set(shift, minute);
      if (shift.to <= shown && !ended.has(shift)) ended.set(shift, minute);
      if (shift.from <= shown && shown < shift.to) isOpen = true;
    }
    open.push(isOpen);
  }
  return { first, open, days: daysOf(shifts, began, ended) };
}

/** Open seconds from `a` to `b`. */
export function stepElapsed({ first, open }: Steps, a: number, b: number): number {
  let seconds = 0;
  for (let minute = Math.floor(a / 60); minute * 60 < b; minute++) {
    const from = Math.max(a, minute * 60);
    const to = Math.min(b, minute * 60 + 60);
    if (open[minute - first] === true) seconds += to - from;
  }
  return seconds;
}

/** When so many open seconds are over, or undefined where the walk ends first. */
export function stepDeadline({ first, open }: Steps, start: number, seconds: number): number | undefined {
  let left = seconds;
  for (let at = start; left > 0; at = Math.floor(at / 60) * 60 + 60) {
    const isOpen = open[Math.floor(at / 60) - first];
    if (isOpen === undefined) return undefined;
    const untilNextMinute = 60 - (at % 60);
    if (isOpen && left <= untilNextMinute) return at + left;
    if (isOpen) left -= untilNextMinute;
  }
  return start;
}

/** The latest instant from which so many open seconds are left until the end, or undefined. */
export function stepDeadlineBefore({ first, open }: Steps, end: number, seconds: number): number | undefined {
  let left = seconds;
  for (let at = end; ; ) {
    if (left === 0) return at;
    const minute = Math.ceil(at / 60) - 1;
    const isOpen = open[minute - first];
    if (isOpen === undefined) return undefined;
    const sinceMinute = at - minute * 60;
    if (isOpen && left <= sinceMinute) return at - left;
    if (isOpen) left -= sinceMinute;
    at = minute * 60;
  }
}

/** The closing of the nth day to open after the start. */
export function stepClosing({ days }: Steps, start: number, n: number): number | undefined {
  return days.filter((day) => day.opens > start)[n - 1]?.closes;
}

/** Day n, day 1 being the first day that closes after the start. */
export function stepDay({ days }: Steps, start: number, n: number): SteppedDay | undefined {
  const first = days.findIndex((day) => day.closes > start);
  return first < 0 ? undefined : days[first + n - 1];
}

/** The days with working time, in order, up to the first that the walk did not see to its end. */
function daysOf(shifts: readonly Shift[], began: Map<Shift, number>, ended: Map<Shift, number>): readonly SteppedDay[] {
  const unseen = shifts.find((shift) => !ended.has(shift))?.date ?? '9999';
  const days = new Map<string, SteppedDay>();
  for (const shift of shifts.filter(({ date }) => date < unseen)) {
    const opens = (began.get(shift) ?? 0) * 60;
    const closes = (ended.get(shift) ?? 0) * 60;
    if (opens === closes) continue;
    const day = days.get(shift.date) ?? { date: shift.date, opens, closes };
    days.set(shift.date, { ...day, opens: Math.min(day.opens, opens), closes: Math.max(day.closes, closes) });
  }
  return [...days.values()];
}

function shiftsOf(calendar: Calendar, firstDate: string, count: number): readonly Shift[] {
  const shifts: Shift[] = [];
  for (let index = 0; index < count; index++) {
    const date = addDays(firstDate, index);
    for (const { from, to } of hoursOn(calendar, date)) {
      const last = to <= from || to === '24:00' ? addDays(date, 1) : date;
      shifts.push({ date, from: `${date} ${from}`, to: `${last} ${to === '24:00' ? '00:00' : to}` });
    }
  }
  return shifts;
}

function hoursOn(calendar: Calendar, date: string): readonly Hours[] {
  const openings = calendar.open.filter((opening) => opening.date === date);
  if (openings.length > 0) return openings.flatMap((opening) => opening.hours);
  if (calendar.closed.some((closure) => closure.from <= date && date <= closure.to)) return [];
  if (calendar.holidays.some((set) => set.dates.some((holiday) => holiday.date === date))) return [];
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  return calendar.week.filter((hours) => hours.weekday === weekday);
}

function addDays(text: string, days: number): string {
  const date = new Date(`${text.slice(0, 10)}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();
const readings = new Map<string, string>();

/** What the clock on the wall shows in a minute since the epoch: `2027-03-05 09:00`. */
export function wallClock(timezone: string, minute: number): string {
  const key = `${timezone} ${minute}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const format = formats.get(timezone) ?? new Intl.DateTimeFormat('sv-SE', { ...digits, timeZone: timezone });
  formats.set(timezone, format);
  const reading = format.format(minute * 60_000);
  readings.set(key, reading);
  return reading;
}

const digits = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
