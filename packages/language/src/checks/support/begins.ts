import type { Agreement, Ask, Condition } from '@sla/agreement';
import { entryOf } from './words.ts';

/** A way in which a contact policy or nurture begins for a lead. */
export interface Beginning {
  /** The statement that begins it. */
  readonly at: object;
  /** What must hold. */
  readonly holds: readonly Condition[];
  /** What must not, since an earlier line of the choice would have been taken. */
  readonly not: readonly Condition[];
  /** The moment at which it is asked. */
  readonly moment: readonly Condition[];
}

/** What some handoff begins with `then`, or some contact policy or nurture with `stop … then`. */
export function begunNames({ handoffs, contacts, nurtures }: Agreement): ReadonlySet<string | undefined> {
  const byHandoffs = Object.values(handoffs).flatMap(({ then }) => then.map(({ start }) => start));
  const followUps = [...Object.values(contacts), ...Object.values(nurtures)];
  return new Set([...byHandoffs, ...followUps.flatMap(({ stop }) => stop.map(({ then }) => then))]);
}

/** By the `then` of a handoff: the first line that holds. */
export function byHandoff({ handoffs }: Agreement, name: string): readonly Beginning[] {
  return Object.values(handoffs).flatMap(({ then, when }) =>
    then.flatMap((follow, index) => {
      if (follow.start !== name) return [];
      const earlier = then.slice(0, index).flatMap((one) => (one.when ? [one.when] : []));
      return [{ at: follow, holds: follow.when ? [follow.when] : [], not: earlier, moment: when ? [when] : [] }];
    }),
  );
}

/** Every way: by a handoff, by another that changes over to it, and by the moment of a nurture itself. */
export function beginnings(agreement: Agreement, name: string): readonly Beginning[] {
  const { contacts, nurtures } = agreement;
  const stops = [...Object.values(contacts), ...Object.values(nurtures)].flatMap(({ stop }) => stop);
  const changes = stops.filter(({ then }) => then === name).map((at) => atMoment(at, at.when));
  const starts = entryOf(nurtures, name)?.starts;
  return [...byHandoff(agreement, name), ...changes, ...(starts ? [atMoment(starts, starts)] : [])];
}

const atMoment = (at: object, when: Condition): Beginning => ({ at, holds: [], not: [], moment: [when] });

/** What is so of a lead for which it begins in this way. */
export const asksOf = ({ holds, not, moment }: Beginning): readonly Ask[] => [
  ...[...moment, ...holds].map((condition) => ({ condition, holds: true })),
  ...not.map((condition) => ({ condition, holds: false })),
];
