import type { Agreement, Ask, Condition, Handoff } from '@sla/agreement';
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
export const byHandoff = (agreement: Agreement, name: string): readonly Beginning[] =>
  kept(handoffKeeper, agreement, () => Object.values(agreement.handoffs).flatMap(thensOf)).get(name) ?? [];

function thensOf({ then, when }: Handoff): readonly Named[] {
  return then.map((follow, index) => {
    const earlier = then.slice(0, index).flatMap((one) => (one.when ? [one.when] : []));
    const beginning = { at: follow, holds: follow.when ? [follow.when] : [], not: earlier, moment: when ? [when] : [] };
    return { name: follow.start, beginning };
  });
}

/** Every way: by a handoff, by another that changes over to it, and by the moment of a nurture itself. */
export function beginnings(agreement: Agreement, name: string): readonly Beginning[] {
  const { contacts, nurtures } = agreement;
  const changes = kept(changeKeeper, agreement, () =>
    [...Object.values(contacts), ...Object.values(nurtures)].flatMap(({ stop }) =>
      stop.flatMap((at) => (at.then === undefined ? [] : [{ name: at.then, beginning: atMoment(at, at.when) }])),
    ),
  );
  const starts = entryOf(nurtures, name)?.starts;
  return [...byHandoff(agreement, name), ...(changes.get(name) ?? []), ...(starts ? [atMoment(starts, starts)] : [])];
}

interface Named {
  readonly name: string;
  readonly beginning: Beginning;
}
type ByName = ReadonlyMap<string, readonly Beginning[]>;

/** Sorted by name once, and kept as long as the agreement: each policy and each of its lines asks for its own. */
const handoffKeeper = new WeakMap<Agreement, ByName>();
const changeKeeper = new WeakMap<Agreement, ByName>();

function kept(keeper: WeakMap<Agreement, ByName>, agreement: Agreement, all: () => readonly Named[]): ByName {
  const known = keeper.get(agreement) ?? byNameOf(all());
  keeper.set(agreement, known);
  return known;
}

function byNameOf(all: readonly Named[]): ByName {
  const groups = Map.groupBy(all, ({ name }) => name);
  return new Map([...groups].map(([name, own]) => [name, own.map(({ beginning }) => beginning)]));
}

const atMoment = (at: object, when: Condition): Beginning => ({ at, holds: [], not: [], moment: [when] });

/** What is so of a lead for which it begins in this way. */
export const asksOf = ({ holds, not, moment }: Beginning): readonly Ask[] => [
  ...[...moment, ...holds].map((condition) => ({ condition, holds: true })),
  ...not.map((condition) => ({ condition, holds: false })),
];
