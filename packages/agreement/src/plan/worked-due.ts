import type { Duration } from '../model/calendar.ts';
import { due, windowEnd } from '../time/due.ts';
import { type Instant, secondsOfDay, wallClockAt, wallClockText } from '../time/instant.ts';
import type { WorkingTable } from '../time/working-table.ts';

/** A time of the agreement worked through on one case: what starts then is due then, on the wall clock of its calendar. */
export interface WorkedDue {
  /** `Fri 18:10` */
  readonly start: string;
  /** `Mon 09:05`; with its date where it is more than six days later. */
  readonly due: string;
}

/** So long after closing the case begins: late enough to fall outside of any working time that ends at a full hour. */
const AFTER_CLOSING = 40 * 60;
/**
 * What starts on the first evening of a calendar's table before a day off: 40 minutes after the closing of the last business day
 * of a week. It is the case that people get wrong. Undefined where the calendar never opens.
 */
export function workedDue(
  table: WorkingTable,
  duration: Duration,
  meaning: 'within' | 'over' = 'within',
): WorkedDue | undefined {
  const start = eveningBeforeDayOff(table);
  const endOf = meaning === 'within' ? due : windowEnd;
  const end = start === undefined ? 'outside' : endOf(start, duration, table);
  if (start === undefined || end === 'outside') return undefined;
  return { start: weekdayAndTime(table, start), due: dueText(table, start, end) };
}

function eveningBeforeDayOff({ start, dayOpens, dayCloses }: WorkingTable): Instant | undefined {
  const at = dayCloses.findIndex((closes, day) => {
    const next = dayOpens[day + 1];
    return closes >= start && next !== undefined && next - closes > secondsOfDay;
  });
  const closes = dayCloses[at] ?? dayCloses.find((one) => one >= start);
  return closes === undefined ? undefined : closes + AFTER_CLOSING;
}

function dueText(table: WorkingTable, start: Instant, end: Instant): string {
  const text = weekdayAndTime(table, end);
  if (end - start <= 6 * secondsOfDay) return text;
  const date = wallClockText(wallClockAt(table.zone, end)).slice(0, 10);
  return text.replace(' ', ` ${date} `);
}

function weekdayAndTime({ zone }: WorkingTable, instant: Instant): string {
  const wallClock = wallClockAt(zone, instant);
  const weekday = WEEKDAYS[new Date(wallClock * 1000).getUTCDay()] ?? '';
  return `${weekday} ${wallClockText(wallClock).slice(11, 16)}`;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
