import {
  areApart,
  type CadenceDay,
  type ContactPolicy,
  type Instant,
  nthBusinessDayFrom,
  nthPlainDayFrom,
  type SlaPromise,
  type Stop,
  windowEnd,
} from '@sla/agreement';
import { onContact } from '../condition/dependency.ts';
import type { DueStep, Pointer } from '../model/decision.ts';
import type { ContactState } from '../model/state.ts';
import { isAmong } from '../program/people.ts';
import { pointer } from '../program/pointer.ts';
import { calendarOfOwner } from '../program/program.ts';
import { known, movedDue } from './due.ts';
import { beginNurture, stopNurture } from './nurtures.ts';
import { decide, isFirst, touch, type Work } from './work.ts';

/** Begins a contact policy or a nurture. One that is under way goes on. */
export function start(work: Work, name: string, cause: Pointer): void {
  const nurture = work.engine.agreement.nurtures[name];
  if (nurture !== undefined) beginNurture(work, nurture, cause);
  const policy = work.engine.agreement.contacts[name];
  if (work.lead === undefined || policy === undefined || work.lead.contacts[name]?.is === 'started') return;
  if (!isFirst(work, pointer('contacts', name))) return;
  const contact = begin(work, policy);
  work.lead.contacts[name] = contact;
  tell(work, policy, contact, cause);
  changeConsent(work);
}

function begin(work: Work, policy: ContactPolicy): ContactState {
  const calendar = calendarFor(work, policy);
  const over = policy.attempts?.over;
  const table = work.engine.calendars.table(calendar, work.now);
  const ends = over === undefined ? undefined : known(windowEnd(work.now, over, table));
  const ownedSince = isCarriedOut(work, policy) ? { ownedSince: work.now } : {};
  return {
    started: work.now,
    is: 'started',
    attempts: [],
    skipped: [],
    calendar,
    ...(ends === undefined ? {} : { ends }),
    ...ownedSince,
  };
}

/** A new owner starts afresh. */
export function restartContact(work: Work, name: string): void {
  const policy = work.engine.agreement.contacts[name];
  if (work.lead === undefined || policy === undefined || work.lead.contacts[name]?.is !== 'started') return;
  const contact = begin(work, policy);
  work.lead.contacts[name] = contact;
  tell(work, policy, contact, pointer('contacts', name));
}

/** Contact runs on the calendar of the owner, if one of the roles that carry it out, otherwise on that of the role. */
function calendarFor(work: Work, policy: ContactPolicy): string {
  const { engine, lead } = work;
  if (isCarriedOut(work, policy)) return calendarOfOwner(engine, lead);
  return engine.agreement.roles[policy.by]?.calendar ?? engine.agreement.calendar;
}

/** Whether a person of the roles that carry it out has the lead. */
function isCarriedOut({ engine, lead }: Work, { by, others }: ContactPolicy): boolean {
  const roles = [by, ...others].map((role) => ({ kind: 'role', role }) as const);
  return lead?.owner?.kind === 'person' && isAmong(engine.people, lead.owner, roles);
}

/** After a change of owner: what is left of a window runs on the calendar of whoever carries it out now. */
export function moveContacts(work: Work): void {
  for (const [name, contact] of Object.entries(work.lead?.contacts ?? {})) {
    const policy = work.engine.agreement.contacts[name];
    if (policy === undefined || contact.is !== 'started') continue;
    if (isCarriedOut(work, policy)) contact.ownedSince ??= work.now;
    const calendar = calendarFor(work, policy);
    if (calendar === contact.calendar) continue;
    const ends = movedDue(work, contact.ends, policy.attempts?.over, contact.calendar, calendar);
    contact.calendar = calendar;
    if (ends !== undefined) contact.ends = ends;
  }
}

/** A touch counts as an attempt of every contact under way that takes its channel, if it is far enough from the last. */
export function countAttempt(work: Work, channel: string | undefined): void {
  for (const [name, contact] of Object.entries(work.lead?.contacts ?? {})) {
    const policy = work.engine.agreement.contacts[name];
    if (policy === undefined || contact.is !== 'started') continue;
    const channels = policy.attempts?.channels ?? [];
    if (channels.length > 0 && (channel === undefined || !channels.includes(channel))) continue;
    if (!isFarEnough(work, policy, contact)) continue;
    contact.attempts.push({ at: work.now, ...(channel === undefined ? {} : { channel }) });
  }
}

/** Attempts of one line of the cadence may be close to each other, as many as the line has. */
function isFarEnough(work: Work, policy: ContactPolicy, contact: ContactState): boolean {
  const last = contact.attempts.at(-1);
  if (policy.spacing === undefined || last === undefined) return true;
  const table = work.engine.calendars.table(contact.calendar, work.now);
  const today = daysOf(work, policy, contact).find(({ from, to }) => from <= work.now && work.now <= to);
  if (today !== undefined && last.at >= today.from) {
    const sameLine = contact.attempts.filter(({ at }) => at >= today.from).length;
    if (sameLine < today.day.steps.filter(({ kind }) => kind === 'attempt').length) return true;
  }
  return areApart(last.at, work.now, policy.spacing, table) !== false;
}

/** How many attempts are still owed; none where the contact is over. */
export function attemptsLeft(work: Work, promise: SlaPromise): number {
  const contact = work.lead?.contacts[promise.from];
  const policy = work.engine.agreement.contacts[promise.from];
  return contact === undefined || policy === undefined ? 0 : left(policy, contact);
}

function left({ attempts }: ContactPolicy, contact: ContactState): number {
  return (attempts?.count ?? Number.POSITIVE_INFINITY) - contact.skipped.length - contact.attempts.length;
}

/** Without a window a contact is exhausted when its attempts are made; with none left to make it is at once. */
export function exhaustSpent(work: Work): void {
  for (const [name, contact] of Object.entries(work.lead?.contacts ?? {})) {
    const policy = work.engine.agreement.contacts[name];
    if (policy?.attempts === undefined || contact.is !== 'started') continue;
    const isSpent = policy.attempts.over === undefined && left(policy, contact) <= 0;
    const isEmpty = policy.attempts.count <= contact.skipped.length;
    if (isSpent || isEmpty) exhaust(work, name);
  }
}

/** The end of a contact that nothing has stopped. */
export function exhaust(work: Work, name: string): void {
  end(work, name, 'exhausted', pointer('contacts', name, 'attempts'));
}

/** What ends a contact or a nurture early has happened; another may begin once all are stopped that are to be. */
export function stop(work: Work, name: string, { then }: Stop, cause: Pointer): void {
  const isUnderWay = work.lead?.contacts[name]?.is === 'started' || work.lead?.nurtures[name]?.is === 'started';
  if (!isUnderWay) return;
  if (work.lead?.nurtures[name] !== undefined && work.engine.agreement.nurtures[name] !== undefined)
    stopNurture(work, name, cause);
  else end(work, name, 'stopped', cause);
  if (then !== undefined) work.successors.push({ name: then, cause });
}

/** Nothing is ended by the moment that begins it, whatever the names and the order in which they are read. */
export function startSuccessors(work: Work): void {
  for (const { name, cause } of work.successors.splice(0)) start(work, name, cause);
}

function end(work: Work, name: string, is: 'stopped' | 'exhausted', cause: Pointer): void {
  const contact = work.lead?.contacts[name];
  if (contact === undefined || contact.is !== 'started') return;
  contact.is = is;
  contact.ended = work.now;
  decide(work, cause, { kind: 'contact', contact: name, is });
  touch(work, onContact(name));
}

/** Skips the steps that may not be taken any more. */
export function changeConsent(work: Work): void {
  for (const [name, contact] of Object.entries(work.lead?.contacts ?? {})) {
    const policy = work.engine.agreement.contacts[name];
    if (policy === undefined || contact.is !== 'started') continue;
    for (const { day, index, to } of daysOf(work, policy, contact)) {
      if (to < work.now) continue;
      day.steps.forEach((step, place) => {
        const key = `${index}/${place}`;
        const isForbidden = step.kind === 'attempt' && step.channel !== undefined && isForbiddenNow(work, step.channel);
        if (!isForbidden || contact.skipped.includes(key) || step.channel === undefined) return;
        contact.skipped.push(key);
        decide(work, pointer('contacts', name, 'cadence', index, 'steps', place), {
          kind: 'skipped',
          contact: name,
          channel: step.channel,
        });
      });
    }
  }
  exhaustSpent(work);
}

function isForbiddenNow({ engine, moment }: Work, channel: string): boolean {
  return engine.agreement.lead.consent.some(
    (one) => one.channel === channel && engine.ask(one.when).test(moment) === true,
  );
}

interface DatedDay {
  readonly day: CadenceDay;
  readonly index: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** The days of a cadence as times. */
function daysOf(
  { engine }: Work,
  { cadence, attempts }: ContactPolicy,
  { started, calendar }: ContactState,
): readonly DatedDay[] {
  const table = engine.calendars.table(calendar, started);
  const isPlain = attempts?.over !== undefined && !attempts.over.business;
  return cadence.flatMap((day, index) => {
    const found = isPlain ? nthPlainDayFrom(started, day.day, table.zone) : nthBusinessDayFrom(table, started, day.day);
    return found === 'outside' ? [] : [{ day, index, from: found.opens, to: found.closes }];
  });
}

function tell(work: Work, policy: ContactPolicy, contact: ContactState, cause: Pointer): void {
  const { name } = policy;
  const cadence = daysOf(work, policy, contact).flatMap(({ day, index, from, to }) =>
    day.steps.map(
      (_, place): DueStep => ({
        day: day.day,
        from,
        to,
        step: pointer('contacts', name, 'cadence', index, 'steps', place),
      }),
    ),
  );
  decide(work, cause, {
    kind: 'contact',
    contact: name,
    is: 'started',
    ...(contact.ends === undefined ? {} : { ends: contact.ends }),
    ...(cadence.length === 0 ? {} : { cadence }),
  });
  touch(work, onContact(name));
}
