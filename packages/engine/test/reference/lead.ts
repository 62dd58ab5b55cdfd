import type { Clock, Minute } from './clock.ts';
import type { Calls, Late, Length } from './deal.ts';

/** Who has a lead. */
export type Owner = { readonly person: string } | { readonly queue: string } | { readonly role: string } | undefined;
/** The promises there are. */
export type Promised = 'Quick' | 'ToSales.accept' | 'Calls.first touch' | 'Calls.attempts';

/** A run of a promise. */
export interface Run {
  readonly promise: Promised;
  readonly length: Length;
  due: Minute;
  target: Minute | undefined;
  calendar: string;
  is: 'open' | 'late' | 'over';
  /** Since when one of those who owe has had it. */
  heldSince: Minute | undefined;
  /** When what follows from being late is due; what has been done is taken off. */
  follows: { readonly at: Minute; readonly late: Late }[];
}

/** Calls under way, or over. */
export interface Contact {
  readonly started: Minute;
  ends: Minute;
  calendar: string;
  isOver: boolean;
  heldSince: Minute | undefined;
  readonly attempts: Minute[];
}

/** A lead. */
export interface Lead {
  readonly name: string;
  readonly region: string | undefined;
  vip: boolean;
  stage: 'Lead' | 'MQL' | 'Recycled' | 'Disqualified';
  owner: Owner;
  wasAssigned: boolean;
  isLeaving: boolean;
  readonly past: string[];
  runs: Run[];
  contact: Contact | undefined;
  /** The handoffs that have happened, the last at the end. */
  handoffs: { readonly name: 'ToSales' | 'Leaver'; is: 'pending' | 'accepted' | 'rejected' }[];
  /** What is still to happen at this instant. */
  readonly next: (() => void)[];
}

/** What calls owe. */
export const contactPromises = ['Calls.first touch', 'Calls.attempts'] as const;

/** The runs of a promise that go on. */
export const goingOn = ({ runs }: Lead, promise: Promised): readonly Run[] =>
  runs.filter((run) => run.promise === promise && run.is !== 'over');

/** Whether a handoff has not happened again. */
export const isLastOfItsName = ({ handoffs }: Lead, one: Lead['handoffs'][number]): boolean =>
  handoffs.findLast(({ name }) => name === one.name) === one;

/** The person who has a lead. */
export const personOf = (owner: Owner): string | undefined =>
  owner !== undefined && 'person' in owner ? owner.person : undefined;

/** What an owner is called. */
export function nameOf(owner: Owner): string {
  if (owner === undefined) return 'nobody';
  if ('person' in owner) return owner.person;
  return 'queue' in owner ? owner.queue : owner.role;
}

/** Until when a run is due, in words. */
export const timesText = ({ due, target }: Run): string =>
  `, due ${due}${target === undefined ? '' : `, target ${target}`}`;

/** A lead that has just come into being. */
export const emptyLead = (name: string, region: string | undefined, vip: boolean): Lead => ({
  name,
  region,
  vip,
  stage: 'Lead',
  owner: undefined,
  wasAssigned: false,
  isLeaving: false,
  past: [],
  runs: [],
  contact: undefined,
  handoffs: [],
  next: [],
});

/** Counts a touch as an attempt, if it is far enough from the last or one of the same line. */
export function attempt(contact: Contact, { apart, days, over }: Calls, clock: Clock, now: Minute): void {
  const last = contact.attempts.at(-1);
  const isFar = last === undefined || apart === undefined || clock.areApart(last, now, apart);
  const today = days
    .map(({ day, channels }) => ({ channels, ...clock.nthDay(contact.started, day, !over.business) }))
    .find(({ from, to }) => from <= now && now <= to);
  const ofToday = contact.attempts.filter((at) => today !== undefined && at >= today.from).length;
  const isOfLine = today !== undefined && ofToday > 0 && ofToday < today.channels.length;
  if (isFar || isOfLine) contact.attempts.push(now);
}
