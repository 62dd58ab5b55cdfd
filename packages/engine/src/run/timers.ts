import { dayOf, type Instant, instantAt, type SlaPromise, secondsOfDay } from '@sla/agreement';
import { onTime } from '../condition/dependency.ts';
import type { Owner, RunState } from '../model/state.ts';
import { calendarOfPlace, placeOf } from '../program/people.ts';
import { exhaustContact } from './contacts.ts';
import { actLate, becomeLate, nextLate } from './late.ts';
import { sendOffer } from './nurtures.ts';
import { passScore, scoreTimes } from './score-timers.ts';
import { scoresOf } from './scores.ts';
import { settle } from './settle.ts';
import { raise, touch, type Work } from './work.ts';

/**
 * Deals with what falls due for a lead or an account at this instant, after everything that happens at it: what changes
 * by the passing of time, then promises that become late, then contacts that end, then offers, then owners who leave.
 */
export function fallDue(work: Work): void {
  const { engine, lead, now } = work;
  touch(work, onTime);
  for (const score of scoresOf(work)) passScore(work, score);
  settle(work);
  // What is late is late before anything follows from it: a lead that is given away now was late for its old owner.
  eachRun(work, (promise, run) => {
    if (run.is === 'open' && run.due !== undefined && run.due <= now) becomeLate(work, promise, run);
  });
  eachRun(work, (promise, run) => {
    if (run.is === 'late') actLate(work, promise, run);
  });
  for (const [name, contact] of Object.entries(lead?.contacts ?? {})) {
    if (contact.is === 'started' && contact.ends !== undefined && contact.ends <= now) exhaustContact(work, name);
    settle(work);
  }
  for (const [name, state] of Object.entries(lead?.nurtures ?? {})) {
    const nurture = engine.agreement.nurtures[name];
    if (nurture !== undefined && state.next !== undefined && state.next <= now) sendOffer(work, nurture, state);
    settle(work);
  }
  leave(work);
  settle(work);
}

/** Does something for each run that waits now, and lets all that follows from it happen. */
function eachRun(work: Work, does: (promise: SlaPromise, run: RunState) => void): void {
  for (const run of [...work.world.openRuns.waiting(work.subject)]) {
    const promise = work.engine.agreement.promises[run.promise];
    if (promise === undefined) continue;
    does(promise, run);
    settle(work);
  }
}

/**
 * When something falls due next by itself; undefined where nothing does. What falls due at this very instant counts
 * unless the instant has been dealt with.
 */
export function nextWake(work: Work, isOver: boolean): Instant | undefined {
  const { engine, moment, now, subject, lead } = work;
  let least = Number.POSITIVE_INFINITY;
  const consider = (at: Instant | undefined): void => {
    if (at !== undefined && at < least && (isOver ? at > now : at >= now)) least = at;
  };
  for (const { next } of engine.timed) for (const one of next) consider(one(moment));
  for (const score of scoresOf(work)) for (const at of scoreTimes(work, score)) consider(at);
  for (const run of work.world.openRuns.waiting(subject)) {
    if (run.is === 'open') consider(run.due);
    const promise = run.is === 'late' ? engine.agreement.promises[run.promise] : undefined;
    const late = promise && nextLate(work, promise, run);
    consider(late?.at);
    if (run.is === 'late' && late === undefined) work.world.openRuns.rest(subject, run);
  }
  for (const { is, ends } of Object.values(lead?.contacts ?? {})) if (is === 'started') consider(ends);
  for (const { next } of Object.values(lead?.nurtures ?? {})) consider(next);
  consider(lastMoment(work, lead?.owner));
  return least === Number.POSITIVE_INFINITY ? undefined : least;
}

/** At the end of an owner's last day `owner leaves` happens, once. */
function leave(work: Work): void {
  const { lead, now } = work;
  const end = lastMoment(work, lead?.owner);
  if (lead === undefined || end !== now || lead.leaving === true) return;
  lead.leaving = true;
  raise(work, 'owner leaves');
}

function lastMoment({ engine, lead }: Work, owner: Owner | undefined): Instant | undefined {
  if (owner?.kind !== 'person' || lead?.leaving === true) return undefined;
  const place = placeOf(engine.people, owner.person, owner.role);
  const until = place?.member?.until;
  if (until === undefined || place === undefined) return undefined;
  return instantAt(engine.calendars.zone(calendarOfPlace(place)), (dayOf(until) + 1) * secondsOfDay);
}
