import { type ContactPolicy, windowEnd } from '@sla/agreement';
import { onContact } from '../condition/dependency.ts';
import type { Pointer } from '../model/decision.ts';
import type { ContactState, LeadState } from '../model/state.ts';
import { isAmong } from '../program/people.ts';
import { pointer } from '../program/pointer.ts';
import { calendarOf } from '../program/program.ts';
import { dueSteps } from './cadence.ts';
import { movedDue, unlessOutside } from './due.ts';
import { emit, isFirst, touch, type Work } from './work.ts';

/** A contact that is under way, with the policy it follows. */
export interface UnderWay {
  readonly policy: ContactPolicy;
  readonly contact: ContactState;
}

/** The contacts of a lead that are under way, as far as the agreement has their policies. */
export function underWay({ lead, engine }: Work): readonly UnderWay[] {
  return Object.entries(lead?.contacts ?? {}).flatMap(([name, contact]) => {
    const policy = engine.agreement.contacts[name];
    return policy === undefined || contact.is !== 'started' ? [] : [{ policy, contact }];
  });
}

/** Begins a contact policy, and says whether it did: one that is under way goes on. */
export function beginContact(work: Work, policy: ContactPolicy, cause: Pointer): boolean {
  const { lead } = work;
  if (lead === undefined || lead.contacts[policy.name]?.is === 'started') return false;
  if (!isFirst(work, pointer('contacts', policy.name))) return false;
  beginAfresh(work, lead, policy, cause);
  return true;
}

/** A new owner starts afresh. */
export function restartContact(work: Work, name: string): void {
  const policy = work.engine.agreement.contacts[name];
  if (work.lead === undefined || policy === undefined || work.lead.contacts[name]?.is !== 'started') return;
  beginAfresh(work, work.lead, policy, pointer('contacts', name));
}

function beginAfresh(work: Work, lead: LeadState, policy: ContactPolicy, cause: Pointer): void {
  const { name } = policy;
  const contact = newContact(work, policy);
  lead.contacts[name] = contact;
  const cadence = dueSteps(work, policy, contact);
  emit(work, cause, {
    kind: 'contact',
    contact: name,
    is: 'started',
    ...(contact.ends === undefined ? {} : { ends: contact.ends }),
    ...(cadence.length === 0 ? {} : { cadence }),
  });
  touch(work, onContact(name));
}

function newContact(work: Work, policy: ContactPolicy): ContactState {
  const calendar = calendarFor(work, policy);
  const over = policy.attempts?.over;
  const table = work.engine.calendars.table(calendar, work.now);
  const ends = over === undefined ? undefined : unlessOutside(windowEnd(work.now, over, table));
  return {
    started: work.now,
    is: 'started',
    attempts: [],
    skipped: [],
    calendar,
    ...(ends === undefined ? {} : { ends }),
    ...(isCarriedOut(work, policy) ? { ownedSince: work.now } : {}),
  };
}

/** Contact runs on the calendar of the owner, if one of the roles that carry it out, otherwise on that of the role. */
function calendarFor(work: Work, policy: ContactPolicy): string {
  const { engine, lead } = work;
  return calendarOf(engine, isCarriedOut(work, policy) ? lead?.owner : { kind: 'role', role: policy.by });
}

/** Whether a person of the roles that carry it out has the lead. */
function isCarriedOut({ engine, lead }: Work, { by, others }: ContactPolicy): boolean {
  const roles = [by, ...others].map((role) => ({ kind: 'role', role }) as const);
  return lead?.owner?.kind === 'person' && isAmong(engine.people, lead.owner, roles);
}

/** After a change of owner: what is left of a window runs on the calendar of whoever carries it out now. */
export function moveContacts(work: Work): void {
  for (const { policy, contact } of underWay(work)) {
    if (isCarriedOut(work, policy)) contact.ownedSince ??= work.now;
    const calendar = calendarFor(work, policy);
    if (calendar === contact.calendar) continue;
    const ends = movedDue(work, contact.ends, policy.attempts?.over, contact.calendar, calendar);
    contact.calendar = calendar;
    if (ends !== undefined) contact.ends = ends;
  }
}

/** The end of a contact that nothing has stopped. */
export function exhaustContact(work: Work, name: string): void {
  end(work, name, 'exhausted', pointer('contacts', name, 'attempts'));
}

/** What ends it early has happened. */
export function stopContact(work: Work, name: string, cause: Pointer): void {
  end(work, name, 'stopped', cause);
}

function end(work: Work, name: string, is: 'stopped' | 'exhausted', cause: Pointer): void {
  const contact = work.lead?.contacts[name];
  if (contact === undefined || contact.is !== 'started') return;
  contact.is = is;
  contact.ended = work.now;
  emit(work, cause, { kind: 'contact', contact: name, is });
  touch(work, onContact(name));
}
