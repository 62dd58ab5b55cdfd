import { type Agreement, type Duration, type Instant, lengthEnd } from '@sla/agreement';
import type { State } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { closingAfter, openingAfter, toMinute } from './starts.ts';

/** How far the next thing that happens lies from the last one. */
export type Gap =
  | { readonly kind: 'length'; readonly length: Duration; readonly minutes: number }
  | { readonly kind: 'opening' | 'closing' | 'due'; readonly minutes: number };

const NEAR = [0, -1, 1];

/** Gaps worth trying, simple ones first: none, some hours, each length of time in the agreement, what is due, opening hours. */
export function gapsOf(agreement: Agreement): readonly Gap[] {
  const plain = (amount: number, unit: Duration['unit']): Gap => ({
    kind: 'length',
    length: { amount, unit, business: false },
    minutes: 0,
  });
  const lengths = lengthsIn(agreement);
  return [
    plain(1, 'hour'),
    plain(0, 'hour'),
    plain(1, 'minute'),
    plain(1, 'day'),
    ...(['due', 'closing', 'opening'] as const).flatMap((kind) => NEAR.map((minutes) => ({ kind, minutes }))),
    ...lengths.flatMap((length) => NEAR.map((minutes) => ({ kind: 'length', length, minutes }) as const)),
  ];
}

/** Every length of time that is written in an agreement, each once. */
function lengthsIn(agreement: Agreement): readonly Duration[] {
  const found = new Map<string, Duration>();
  const read = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (isDuration(part)) found.set(`${part.amount} ${part.unit} ${part.business}`, part);
    for (const inner of Object.values(part)) read(inner);
  };
  const { scores, stages, handoffs, contacts, nurtures, promises, segments, invariants } = agreement;
  read([stages, handoffs, contacts, nurtures, promises, segments, scores, invariants]);
  return [...found.values()].filter(({ amount }) => amount > 0);
}

function isDuration(part: object): part is Duration {
  return 'amount' in part && typeof part.amount === 'number' && 'unit' in part && 'business' in part;
}

/** The moment a gap leads to, never before the last one. */
export function momentAfter(engine: Engine, state: State, now: Instant, gap: Gap): Instant {
  const { agreement, calendars } = engine;
  const table = calendars.table(agreement.calendar, now);
  const end = (): Instant => {
    switch (gap.kind) {
      case 'length': {
        const at = lengthEnd(now, gap.length, table);
        return at === 'outside' ? now : at;
      }
      case 'opening':
        return openingAfter(table, now);
      case 'closing':
        return closingAfter(table, now);
      case 'due':
        return nextDue(state, now) ?? now;
    }
  };
  return Math.max(now, toMinute(end()) + gap.minutes * 60);
}

/** When something falls due next. */
export function nextDue({ leads, accounts }: State, now: Instant): Instant | undefined {
  const wakes = [...Object.values(leads), ...Object.values(accounts)].flatMap(({ wake }) => wake ?? []);
  const coming = wakes.filter((wake) => wake > now);
  return coming.length === 0 ? undefined : Math.min(...coming);
}
