import { type Decision, type FactError, instantText, type State } from '@sla/engine';

/** Something that has to be done by a certain time. */
export interface Due {
  readonly promise: string;
  readonly is: 'open' | 'late';
  /** By when, in UTC; absent where the agreement sets no time. */
  readonly due?: string;
  /** The earlier time that is aimed at. */
  readonly target?: string;
}

/** A lead, as others see it. */
export interface LeadView {
  readonly lead: string;
  readonly stage?: string;
  readonly owner?: NonNullable<State['leads'][string]['owner']>;
  readonly account?: string;
  readonly due: readonly Due[];
  /** The last moment that has been dealt with; what falls due later has not happened yet. */
  readonly asOf: string;
}

/**
 * A decision as others see it: with its time as a text, and with its number, by which whoever acts on it knows it again
 * and does nothing twice.
 */
export type Shown = ShownAs<Decision>;
type ShownAs<One> = One extends Decision ? Omit<One, 'at'> & { readonly n: number; readonly at: string } : never;

/** Somebody has to be told something. */
export type Notification = Extract<Shown, { kind: 'notify' }>;

/** What follows from a delivery. */
export interface Answer {
  readonly delivery: string;
  /** When it happened, as the sender says. */
  readonly at: string;
  /** When it was taken: later than `at` where it came out of order. */
  readonly takenAt: string;
  readonly outOfOrder: boolean;
  /** The lead that the fact is about; absent where it is about none. */
  readonly lead?: LeadView;
  /** Whoever has to be told, also of other leads for which time has passed. */
  readonly notifications: readonly Notification[];
  readonly decisions: readonly Shown[];
}

/** Why a delivery was not taken; `part` is a JSON pointer into the fact. */
export interface Refusal {
  readonly code: FactError['code'] | 'in-the-future';
  readonly part: string;
  readonly message: string;
}

/** A lead as it stands; undefined where there is none of that name. */
export function leadView(state: State, id: string): LeadView | undefined {
  const lead = Object.hasOwn(state.leads, id) ? state.leads[id] : undefined;
  if (lead === undefined || state.now === null) return undefined;
  const { stage, owner, account, runs } = lead;
  return {
    lead: id,
    ...(stage === undefined ? {} : { stage }),
    ...(owner === undefined ? {} : { owner }),
    ...(account === undefined ? {} : { account }),
    due: runs.flatMap(dueOf),
    asOf: instantText(state.now),
  };
}

function dueOf({ promise, is, due, target }: State['leads'][string]['runs'][number]): readonly Due[] {
  if (is !== 'open' && is !== 'late') return [];
  const times = {
    ...(due === undefined ? {} : { due: instantText(due) }),
    ...(target === undefined ? {} : { target: instantText(target) }),
  };
  return [{ promise, is, ...times }];
}

/** Decisions as others see them, numbered on from the last. */
export function numbered(decisions: readonly Decision[], last: number): readonly Shown[] {
  return decisions.map((decision, index) => ({ n: last + 1 + index, ...decision, at: instantText(decision.at) }));
}

/** Whoever has to be told because of these decisions, in order. */
export function notificationsOf(decisions: readonly Shown[]): readonly Notification[] {
  return decisions.flatMap((decision) => (decision.kind === 'notify' ? [decision] : []));
}
