import { areApart, type ContactPolicy, type SlaPromise } from '@sla/agreement';
import type { ContactState } from '../model/state.ts';
import { daysOf } from './cadence.ts';
import { exhaustContact, underWay } from './contacts.ts';
import type { Work } from './work.ts';

/** A touch counts as an attempt of every contact under way that takes its channel, if it is far enough from the last. */
export function countAttempt(work: Work, channel: string | undefined): void {
  for (const { policy, contact } of underWay(work)) {
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
  for (const { policy, contact } of underWay(work)) {
    if (policy.attempts === undefined) continue;
    const isSpent = policy.attempts.over === undefined && left(policy, contact) <= 0;
    const isEmpty = policy.attempts.count <= contact.skipped.length;
    if (isSpent || isEmpty) exhaustContact(work, policy.name);
  }
}
