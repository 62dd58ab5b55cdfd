import { type Allowance, dateOf, dayAt, type Instant, lengthStart, type Ratio, rampShare } from '@sla/agreement';
import type { PassedOver } from '../model/decision.ts';
import { entry } from '../model/entry.ts';
import type { PersonState, State } from '../model/state.ts';
import { calendarOfPlace, type Place, placeOf } from '../program/people.ts';
import type { Work } from './work.ts';

/** Who takes what a place is given: its person or the cover; or why nobody does. */
export type Taker =
  | { readonly person: string; readonly place: Place | undefined }
  | { readonly because: PassedOver['because'] };

/** What is known of a person beyond the agreement. */
export function personState({ people }: State, person: string): PersonState {
  return entry(people, person, () => ({ assigned: [], away: [] }));
}

/** The day on which an instant falls for whoever has a place. */
function dayFor({ engine, now }: Work, place: Place | undefined): string {
  const calendar = place === undefined ? engine.agreement.calendar : calendarOfPlace(place);
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
    return takerOf(work, cover, placeOf(work.engine.people, cover, place?.role.name), depth + 1);
  }
  return isFull(work, person, place) ? { because: 'full' } : { person, place };
}

/** Covers of covers go no further, so that two who cover each other do not go round for ever. */
const MOST_COVERS = 8;

function isFull(work: Work, person: string, place: Place | undefined): boolean {
  const limit = place?.role.receives;
  if (limit === undefined || place === undefined) return false;
  const { role } = place;
  const calendar = calendarOfLimit(limit, place);
  const isReached = (): boolean => {
    const people = limit.scope === 'each' ? [person] : work.engine.people.of(role.name).map((one) => one.person);
    return people.reduce((sum, one) => sum + assignedIn(work, one, limit, calendar), 0) >= limit.count;
  };
  // Of a limit for all of them together everybody in the role is asked, so it is worked out once.
  return limit.scope === 'each' ? isReached() : entryOf(work.full, role.name, isReached);
}

/** A limit for each looks back on the calendar of the person, one for all of them together on that of the role. */
function calendarOfLimit({ scope }: Allowance, place: Place): string {
  return scope === 'each' ? calendarOfPlace(place) : place.role.calendar;
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** How many leads a person was assigned in the time a limit looks back on. */
function assignedIn(work: Work, person: string, { per }: Allowance, calendar: string): number {
  const from = lengthStart(work.now, per, work.engine.calendars.table(calendar, work.now));
  const times = work.world.state.people[person]?.assigned ?? [];
  let count = 0;
  for (let index = times.length - 1; index >= 0 && (from === 'outside' || (times[index] ?? 0) > from); index--) count++;
  return count;
}

/** Writes down that somebody was assigned a lead, and forgets what no limit on the person's roles looks back to. */
export function countAssigned(work: Work, person: string): void {
  const { assigned } = personState(work.world.state, person);
  assigned.push(work.now);
  work.full.clear();
  const from = lookedBackTo(work, person);
  assigned.splice(
    0,
    assigned.findIndex((at) => at > from),
  );
}

/** How far back limits on the roles of a person look; without any only the last assignment matters. */
function lookedBackTo({ engine, now }: Work, person: string): Instant {
  const starts = engine.people.places(person).map((place) => {
    const limit = place.role.receives;
    if (limit === undefined) return now;
    const start = lengthStart(now, limit.per, engine.calendars.table(calendarOfLimit(limit, place), now));
    return start === 'outside' ? Number.NEGATIVE_INFINITY : start;
  });
  return Math.min(now - 1, ...starts);
}

/** The share of turns of a place today: all of it for people without a name and without a start. */
export function rampOf(work: Work, place: Place): Ratio {
  const { role, member } = place;
  return rampShare(role.rampLeads, member?.from, dayFor(work, place));
}
