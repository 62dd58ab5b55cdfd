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

/** Somebody has to be told something. */
export interface Notification {
  readonly at: string;
  readonly lead?: string;
  readonly who: readonly string[];
  readonly by: Extract<Decision, { kind: 'notify' }>['by'];
  /** Where the agreement asks for it, as a JSON pointer. */
  readonly cause: string;
}

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
  readonly decisions: readonly (Omit<Decision, 'at'> & { readonly at: string })[];
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
  return {
    lead: id,
    ...(lead.stage === undefined ? {} : { stage: lead.stage }),
    ...(lead.owner === undefined ? {} : { owner: lead.owner }),
    ...(lead.account === undefined ? {} : { account: lead.account }),
    due: lead.runs.flatMap(({ promise, is, due, target }) =>
      is !== 'open' && is !== 'late'
        ? []
        : [
            {
              promise,
              is,
              ...(due === undefined ? {} : { due: instantText(due) }),
              ...(target === undefined ? {} : { target: instantText(target) }),
            },
          ],
    ),
    asOf: instantText(state.now),
  };
}

/** Whoever has to be told because of these decisions, in order. */
export function notificationsOf(decisions: readonly Decision[]): readonly Notification[] {
  return decisions.flatMap((decision) => {
    if (decision.kind !== 'notify') return [];
    const { at, lead, who, by, cause } = decision;
    return [{ at: instantText(at), ...(lead === undefined ? {} : { lead }), who, by, cause }];
  });
}
