import type { Stop } from '@sla/agreement';
import type { Pointer } from '../model/decision.ts';
import { changeConsent } from './consent.ts';
import { beginContact, stopContact } from './contacts.ts';
import { beginNurture, stopNurture } from './nurtures.ts';
import type { Work } from './work.ts';

/** Begins a contact policy or a nurture, whichever has the name. One that is under way goes on. */
export function start(work: Work, name: string, cause: Pointer): void {
  const { nurtures, contacts } = work.engine.agreement;
  const [nurture, policy] = [nurtures[name], contacts[name]];
  if (nurture !== undefined) beginNurture(work, nurture, cause);
  if (policy !== undefined && beginContact(work, policy, cause)) changeConsent(work);
}

/** What ends a contact or a nurture early has happened; another may begin once all are stopped that are to be. */
export function stop(work: Work, name: string, { then }: Stop, cause: Pointer): void {
  const { lead, engine } = work;
  const isUnderWay = lead?.contacts[name]?.is === 'started' || lead?.nurtures[name]?.is === 'started';
  if (!isUnderWay) return;
  if (lead.nurtures[name] !== undefined && engine.agreement.nurtures[name] !== undefined)
    stopNurture(work, name, cause);
  else stopContact(work, name, cause);
  if (then !== undefined) work.successors.push({ name: then, cause });
}

/** Nothing is ended by the moment that begins it, whatever the names and the order in which they are read. */
export function startSuccessors(work: Work): void {
  for (const { name, cause } of work.successors.splice(0)) start(work, name, cause);
}
