import {
  areApart,
  type ContactPolicy,
  type Duration,
  type Instant,
  nthBusinessDayFrom,
  nthPlainDayFrom,
  windowEnd,
} from '@sla/agreement';
import type { CheckContext } from '../../problem/check.ts';
import type { TermTable } from '../../problem/term-table.ts';
import { entryOf } from './words.ts';

/** The working time a contact policy is carried out in; undefined where nobody ever works. */
export function contactTable({ agreement, analyses }: CheckContext, contact: ContactPolicy): TermTable | undefined {
  const names = [contact.attempts?.promise, contact.firstTouch];
  const promises = names.map((name) => (name === undefined ? undefined : entryOf(agreement.promises, name)));
  const written = promises.find((promise) => promise?.calendar)?.calendar;
  return analyses.tableOf(written ?? entryOf(agreement.roles, contact.by)?.calendar ?? agreement.calendar);
}

/** A day of a cadence that starts at an instant: business days where the window counts in them, else plain days. */
export function dayOfCadence(start: Instant, day: number, over: Duration, { table }: TermTable) {
  return over.business ? nthBusinessDayFrom(table, start, day) : nthPlainDayFrom(start, day, table.zone);
}

/** Whether a day of the cadence begins after the window has ended, whenever the contact starts. */
export function isDayTooLate(day: number, over: Duration, term: TermTable): boolean {
  return windowsOf(over, term).every(({ start, end }) => {
    const then = dayOfCadence(start, day, over, term);
    return end !== 'outside' && then !== 'outside' && then.opens >= end;
  });
}

interface Window {
  readonly start: Instant;
  readonly end: ReturnType<typeof windowEnd>;
}

/** Every window worth asking about; kept as long as the table, for all days of a cadence. */
function windowsOf(over: Duration, term: TermTable): readonly Window[] {
  const byLength = known.get(term) ?? new Map<string, readonly Window[]>();
  known.set(term, byLength);
  const key = `${over.amount} ${over.unit} ${over.business}`;
  const windows = byLength.get(key) ?? findWindows(over, term);
  byLength.set(key, windows);
  return windows;
}

const known = new WeakMap<TermTable, Map<string, readonly Window[]>>();

function findWindows(over: Duration, term: TermTable): readonly Window[] {
  // A window of hours reaches furthest into the next days when it starts at the last moment of a day.
  const lastMoments = term.closings.map((closing) => closing - 1);
  return [...term.starts, ...lastMoments].map((start) => ({ start, end: windowEnd(start, over, term.table) }));
}

/** Whether two days of the cadence are closer together than attempts may be, whenever the contact starts. */
export function areDaysTooClose(
  days: readonly [number, number],
  over: Duration,
  spacing: Duration,
  term: TermTable,
): boolean {
  return term.starts.every((start) => {
    const [a, b] = days.map((day) => dayOfCadence(start, day, over, term));
    if (a === undefined || b === undefined || a === 'outside' || b === 'outside') return false;
    return areApart(a.opens, b.closes, spacing, term.table) === false;
  });
}
