import { type Allowance, dateOf, dayAt, type Instant, lengthStart, type Ratio, rampShare } from '@sla/agreement';
import type { PassedOver } from '../model/decision.ts';
import { entry } from '../model/entry.ts';
import type { PersonState } from '../model/state.ts';
import type { Place } from '../program/people.ts';
import type { Work } from './work.ts';

/** Who takes what a place is given: its person or the cover; or why nobody does. */
export type Taker =
  | { readonly person: string; readonly place: Place | undefined }
  | { readonly because: PassedOver['because'] };

/** What is known of a person beyond the agreement. */
export function personState({ world }: Work, person: string): PersonState {
  return entry(world.state.people, person, () => ({ assigned: [], away: [] }));
}

/** The day on which an instant falls for whoever has a place. */
export function dayFor({ engine, now }: Work, place: Place | undefined): string {
  const calendar = place?.member?.calendar ?? place?.role.calendar ?? engine.agreement.calendar;
  return dateOf(dayAt(engine.calendars.zone(calendar), now));
}

/** Who takes a lead that a place is given. Who is away sends it to the cover; who is gone or full does not take it. */
export function takerOf(work: Work, person: string, place: Place | undefined, depth = 0): Taker {
  const today = dayFor(work, place);
  const known = work.world.state.people[person];
  const member = place?.member;
  const isGone =
    (member?.until !== undefined && today > member.until) || (member?.from !== undefined && today < member.from);
  if (isGone || known?.left !== undefined) return { because: 'gone' };
  const absence = [...(member?.away ?? []), ...(known?.away ?? [])].find(
    ({ from, to }) => from <= today && today <= to,
  );
  if (absence !== undefined) {
    const cover = absence.coveredBy;
    if (cover === undefined || depth > MOST_COVERS) return { because: 'away' };
    const places = work.engine.people.places(cover);
    return takerOf(work, cover, places.find(({ role }) => role === place?.role) ?? places[0], depth + 1);
  }
  return isFull(work, person, place) ? { because: 'full' } : { person, place };
}

/** Covers of covers go no further, so that two who cover each other do not go round for ever. */
const MOST_COVERS = 8;

function isFull(work: Work, person: string, place: Place | undefined): boolean {
  const limit = place?.role.receives;
  if (limit === undefined || place === undefined) return false;
  const calendar = place.member?.calendar ?? place.role.calendar;
  const people = limit.scope === 'each' ? [person] : work.engine.people.of(place.role.name).map((one) => one.person);
  return people.reduce((sum, one) => sum + assignedIn(work, one, limit, calendar), 0) >= limit.count;
}

/** How many leads a person was assigned in the time a limit looks back on. */
function assignedIn(work: Work, person: string, { per }: Allowance, calendar: string): number {
  const from = lengthStart(work.now, per, work.engine.calendars.table(calendar, work.now));
  const times = work.world.state.people[person]?.assigned ?? [];
  let count = 0;
  for (let index = times.length - 1; index >= 0 && (from === 'outside' || (times[index] ?? 0) > from); index--) count++;
  return count;
}

/** Writes down that somebody was assigned a lead, as far back as any limit looks. */
export function countAssigned(work: Work, person: string): void {
  const state = personState(work, person);
  state.assigned.push(work.now);
  if (state.assigned.length < 2 * KEPT_ASSIGNMENTS) return;
  const oldest: Instant = work.now - 400 * 86_400;
  state.assigned = state.assigned.filter((at, index, all) => at > oldest || index >= all.length - KEPT_ASSIGNMENTS);
}

const KEPT_ASSIGNMENTS = 512;

/** The share of turns of a place today: all of it for people without a name and without a start. */
export function rampOf(work: Work, { role, member }: Place): Ratio {
  return rampShare(role.rampLeads, member?.from, dayFor(work, undefined));
}
