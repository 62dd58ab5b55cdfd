import {
  businessDayNumber,
  type Due,
  type Duration,
  dayOf,
  deadline,
  due,
  dueBefore,
  dueBeforeDate,
  elapsed,
  type Instant,
  instantAt,
  instantOf,
  nthBusinessDayFrom,
  type SlaPromise,
  windowEnd,
} from '@sla/agreement';
import type { Owner } from '../model/state.ts';
import { isAmong } from '../program/people.ts';
import { calendarOf } from '../program/program.ts';
import type { Work } from './work.ts';

/** Whether a person who owns the lead is one of those who owe. */
export function isOwedByOwner(work: Work, promise: SlaPromise): boolean {
  return work.lead?.owner?.kind === 'person' && isAmong(work.engine.people, work.lead.owner, promise.by);
}

/** The calendar on which a promise runs: the one that is written, otherwise that of whoever owes it. */
export function calendarOfPromise(work: Work, promise: SlaPromise): string {
  return promise.calendar ?? calendarOf(work.engine, oweeOf(work, promise));
}

/** Whoever owes a run now: the owner while that person is one of those who owe, otherwise the role or team together. */
export function oweeOf(work: Work, promise: SlaPromise): Owner | undefined {
  if (isOwedByOwner(work, promise)) return work.lead?.owner;
  return promise.by.find((one) => one.kind === 'role' || one.kind === 'team' || one.kind === 'person');
}

/** Which line of a choice of times applies, read once at the start; undefined where none does. */
export function choiceOf({ engine, moment }: Work, due: Due | undefined): number | undefined {
  if (due?.kind !== 'after') return undefined;
  const index = due.choices.findIndex(({ when }) => when === undefined || engine.ask(when).test(moment) === true);
  return index === -1 ? undefined : index;
}

/** The length of time that a due time has, and what it means; undefined for what is due on a date. */
export function lengthOf(
  due: Due | undefined,
  choice: number | undefined,
): { readonly length: Duration; readonly isWindow: boolean } | undefined {
  if (due?.kind === 'window') return { length: due.over, isWindow: true };
  const line = due?.kind === 'after' && choice !== undefined ? due.choices[choice] : undefined;
  return line === undefined ? undefined : { length: line.within, isWindow: false };
}

/** When something is due that starts at an instant; undefined where there is no such time. */
export function dueAt(
  work: Work,
  promised: Due | undefined,
  choice: number | undefined,
  from: Instant,
  calendar: string,
): Instant | undefined {
  if (promised === undefined) return undefined;
  const table = work.engine.calendars.table(calendar, from);
  const length = lengthOf(promised, choice);
  if (length !== undefined)
    return unlessOutside(length.isWindow ? windowEnd(from, length.length, table) : due(from, length.length, table));
  if (promised.kind === 'before') return beforeField(work, promised, calendar);
  if (promised.kind === 'on') return instantAt(table.zone, (dayOf(promised.date) + 1) * 86_400);
  return undefined;
}

function beforeField(
  { engine, moment }: Work,
  { by, field }: Extract<Due, { kind: 'before' }>,
  calendar: string,
): Instant | undefined {
  const value = field.of === 'lead' ? moment.lead?.values[field.field] : moment.account?.values[field.field];
  if (value?.kind === 'date') {
    const around = instantAt(engine.calendars.zone(calendar), dayOf(value.date) * 86_400);
    return unlessOutside(dueBeforeDate(value.date, by, engine.calendars.table(calendar, around)));
  }
  if (value?.kind !== 'date and time') return undefined;
  const at = instantOf(value.date, engine.calendars.zone(calendar));
  return at === undefined ? undefined : unlessOutside(dueBefore(at, by, engine.calendars.table(calendar, at)));
}

/**
 * Where something is due after its calendar has changed on the way: what is left of working hours is worked off on the
 * new calendar; of business days as many are left as have not ended on the old one. What runs on the clock stays.
 */
export function movedDue(
  work: Work,
  at: Instant | undefined,
  length: Duration | undefined,
  from: string,
  to: string,
): Instant | undefined {
  if (at === undefined || length === undefined || !length.business || at <= work.now) return at;
  const [before, after] = [work.engine.calendars.table(from, work.now), work.engine.calendars.table(to, work.now)];
  if (length.unit !== 'day') {
    const left = elapsed(before, work.now, at);
    return left === 'outside' ? at : unlessOutside(deadline(after, work.now, left));
  }
  const [first, last] = [businessDayNumber(before, work.now), businessDayNumber(before, at - 1)];
  if (first === 'outside' || last === 'outside') return at;
  const day = nthBusinessDayFrom(after, work.now, last - first + 1);
  return day === 'outside' ? undefined : day.closes;
}

/** An instant, or none where it lies outside of the years that a calendar is laid out for. */
export function unlessOutside(at: Instant | 'outside'): Instant | undefined {
  return at === 'outside' ? undefined : at;
}
