import type { Agreement } from '../model/agreement.ts';
import type { Duration, PlainDate } from '../model/calendar.ts';
import { due } from '../time/due.ts';
import { addToDay } from '../time/duration.ts';
import { type Instant, secondsOfDay, wallClockAt, wallClockText } from '../time/instant.ts';
import { dateOf, dayOf } from '../time/plain-date.ts';
import { type WorkingTable, workingTable } from '../time/working-table.ts';

/** A time of the agreement worked through on one case: what starts then is due then, on the wall clock of its calendar. */
export interface WorkedDue {
  /** `Fri 18:10` */
  readonly start: string;
  /** `Mon 09:05`; with its date where it is more than six days later. */
  readonly due: string;
}

/** So long after closing the case begins: late enough to fall outside of any working time that ends at a full hour. */
const AFTER_CLOSING = 40 * 60;
/** Agreements without dates are looked at in a year like any other. */
const TYPICAL_START: PlainDate = '2027-01-01';

/**
 * What starts on the first evening of the term before a day off: 40 minutes after the closing of the last business day
 * of a week. It is the case that people get wrong. Undefined where the calendar is unknown or never opens.
 */
export function workedDue(agreement: Agreement, calendar: string, duration: Duration): WorkedDue | undefined {
  const table = tableOf(agreement, calendar);
  const start = table && eveningBeforeDayOff(table);
  if (table === undefined || start === undefined) return undefined;
  const end = due(start, duration, table);
  if (end === 'outside') return undefined;
  return { start: weekdayAndTime(table, start), due: dueText(table, start, end) };
}

function tableOf(agreement: Agreement, calendar: string): WorkingTable | undefined {
  const hours = Object.hasOwn(agreement.calendars, calendar) ? agreement.calendars[calendar] : undefined;
  const from = agreement.effective ?? TYPICAL_START;
  return hours && workingTable(hours, from, dateOf(addToDay(dayOf(from), 2, 'year')));
}

function eveningBeforeDayOff({ dayOpens, dayCloses }: WorkingTable): Instant | undefined {
  for (const [at, closes] of dayCloses.entries()) {
    const next = dayOpens[at + 1];
    if (next === undefined) return undefined;
    if (next - closes > secondsOfDay) return closes + AFTER_CLOSING;
  }
  return dayCloses[0];
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
