import type { Month } from '../funnel/month.ts';
import type { Calendar } from '../model/calendar.ts';
import type { Role } from '../model/party.ts';
import type { RoleCapacity } from './model.ts';
import type { Stretch } from './stretch.ts';

/** All that a role's capacity is worked out from, beside the role itself. */
export interface RoleInputs {
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly planned: Stretch;
  /** What is asked of the role month by month, as text that is equal for equal numbers. */
  readonly asked: readonly (readonly [month: Month, numbers: string])[];
}

interface Known {
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly key: string;
  readonly capacity: RoleCapacity;
}

/**
 * What roles came to before. Agreements are never changed, so that a role that an editor has not touched is the same
 * object in the next state of a text, and mostly nobody asks for anything else of it.
 */
const known = new WeakMap<Role, Known>();

/** The capacity of a role, worked out only where anything is other than it was last. */
export function knownCapacity(role: Role, inputs: RoleInputs, work: () => RoleCapacity): RoleCapacity {
  const { calendars, planned, asked } = inputs;
  const key = [planned.from, planned.to, ...asked.flat()].join(' ');
  const before = known.get(role);
  if (before?.key === key && before.calendars === calendars) return before.capacity;
  const capacity = work();
  known.set(role, { calendars, key, capacity });
  return capacity;
}

let latest: Readonly<Record<string, Calendar>> = {};

/** The calendars as they were before where each is the same object, so that they can be told by identity. */
export function sameCalendars(calendars: Readonly<Record<string, Calendar>>): Readonly<Record<string, Calendar>> {
  const [names, before] = [Object.keys(calendars), Object.keys(latest)];
  const isSame = names.length === before.length && names.every((name) => calendars[name] === latest[name]);
  if (!isSame) latest = calendars;
  return latest;
}
