import type { Constant, Instant } from '@sla/agreement';
import type { Actor, Owner } from '../model/state.ts';

/** A fact that has been read: every name is one of the agreement's, every value of its type. */
export type KnownFact = { readonly at: Instant } & KnownHappening;

/** Values by field; undefined for those that become missing. */
export type KnownValues = Readonly<Record<string, Constant | undefined>>;

export type KnownHappening =
  | {
      readonly kind: 'created';
      readonly lead: string;
      readonly values: KnownValues;
      readonly account: string | undefined;
    }
  | { readonly kind: 'values'; readonly lead: string; readonly values: KnownValues }
  | {
      readonly kind: 'account';
      readonly account: string;
      readonly values: KnownValues;
      readonly owner: string | null | undefined;
    }
  | {
      readonly kind: 'event';
      readonly lead: string;
      readonly event: string;
      readonly about: KnownEvent;
      readonly isOfLead: boolean;
    }
  | { readonly kind: 'account event'; readonly account: string; readonly event: string; readonly about: KnownEvent }
  | {
      readonly kind: 'decides';
      readonly lead: string;
      readonly by: KnownDoer;
      readonly stage?: string;
      readonly reason?: string;
    }
  | { readonly kind: 'reassigned'; readonly lead: string; readonly to: Owner }
  | {
      readonly kind: 'away';
      readonly person: string;
      readonly absence: { readonly from: string; readonly to: string; readonly coveredBy?: string };
    }
  | { readonly kind: 'left'; readonly person: string }
  | { readonly kind: 'done'; readonly promise: string }
  | { readonly kind: 'time' };

/** Who acts. Who the owner is shows only when it happens: until then the lead may go to somebody else. */
export type KnownDoer = Actor | 'owner';

/** What is known of an event. */
export interface KnownEvent {
  readonly by?: KnownDoer;
  readonly with?: Readonly<Record<string, Constant>>;
  readonly reason?: string;
}
