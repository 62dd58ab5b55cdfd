import type { ChannelAddress, Constant, Instant, Item, Part, PlainDate, ResetValue } from '@sla/agreement';
import type { Owner } from './state.ts';

/** Where in the compiled agreement the words stand that caused it, as a JSON pointer (RFC 6901): `/stages/MQL/enters/0`. */
export type Pointer = string;

/** Something that follows from the agreement, and why. */
export type Decision = {
  readonly at: Instant;
  readonly lead?: string;
  readonly account?: string;
  readonly cause: Pointer;
} & What;

/** What follows. */
export type What =
  | { readonly kind: 'stage'; readonly stage: string; readonly from?: string; readonly by: 'condition' | 'decision' }
  | { readonly kind: 'owner'; readonly owner?: Owner; readonly before?: Owner }
  | {
      readonly kind: 'handoff';
      readonly handoff: string;
      readonly payload: readonly Passed[];
      readonly missing: readonly Item[];
    }
  | { readonly kind: 'route'; readonly handoff: string; readonly to: Owner; readonly passedOver: readonly PassedOver[] }
  | { readonly kind: 'accepted' | 'rejected'; readonly handoff: string; readonly reason?: string }
  | { readonly kind: 'notify'; readonly who: readonly string[]; readonly by: readonly ChannelAddress[] }
  | { readonly kind: 'do'; readonly text: string }
  | { readonly kind: 'points'; readonly score: string; readonly points: number; readonly total: number }
  | { readonly kind: 'reset'; readonly score: string; readonly to: ResetValue; readonly total: number }
  | { readonly kind: 'run opened'; readonly promise: string; readonly due?: Instant; readonly target?: Instant }
  | { readonly kind: 'run moved'; readonly promise: string; readonly due?: Instant; readonly target?: Instant }
  | {
      readonly kind: 'run kept' | 'run done late' | 'run late' | 'run cancelled' | 'run ended late';
      readonly promise: string;
      readonly due?: Instant;
    }
  | {
      readonly kind: 'contact';
      readonly contact: string;
      readonly is: 'started' | 'stopped' | 'exhausted';
      readonly ends?: Instant;
      readonly cadence?: readonly DueStep[];
    }
  | { readonly kind: 'skipped'; readonly contact: string; readonly channel: string }
  | { readonly kind: 'nurture'; readonly nurture: string; readonly is: 'started' | 'stopped' | 'exhausted' }
  | { readonly kind: 'offer'; readonly nurture: string; readonly step: number; readonly offer: string }
  | { readonly kind: 'account'; readonly found?: string; readonly matches: number }
  | {
      /** What a KPI came to in a period; without a value where there was nothing to measure. */
      readonly kind: 'kpi';
      readonly kpi: string;
      readonly from: PlainDate;
      readonly to: PlainDate;
      readonly value?: Constant;
      /** Whether it is what it should be, and whether it is what must not happen. */
      readonly target?: boolean;
      readonly alarm?: boolean;
    }
  | {
      /** Of the runs of a promise that fell due in a period, how many were kept, and whether that is enough. */
      readonly kind: 'share';
      readonly promise: string;
      readonly from: PlainDate;
      readonly to: PlainDate;
      readonly due: number;
      readonly kept: number;
      readonly is: 'kept' | 'missed';
    }
  | {
      readonly kind: 'goal';
      readonly goal: string;
      readonly is: 'met' | 'missed';
      /** The promises of its lines that were not kept. */
      readonly missed: readonly string[];
    }
  | { readonly kind: 'review'; readonly who: readonly string[]; readonly of?: Part }
  | { readonly kind: 'may be terminated' }
  | { readonly kind: 'credit'; readonly kpi: string; readonly of: Constant; readonly shares: readonly CreditPart[] };

/** Somebody's part of the credit of a deal. */
export interface CreditPart {
  readonly to: Owner;
  readonly amount: Constant;
}

/** Something that was passed on, with what it was. */
export interface Passed {
  readonly item: Item;
  readonly value: Constant | string | number;
}

/** A route that did not take the lead, and why. */
export interface PassedOver {
  readonly route: Pointer;
  readonly because: 'condition' | 'missing' | 'away' | 'gone' | 'full' | 'nobody covers' | 'nobody there';
  /** The first part of the condition that does not hold. */
  readonly failed?: Pointer;
  /** Whether that part was unknown rather than false. */
  readonly unknown?: true;
}

/** A step of a cadence with its day. */
export interface DueStep {
  readonly day: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly step: Pointer;
}
