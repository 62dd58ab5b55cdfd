import type { Agreement, DateRange } from '@sla/agreement';

/** The days on which the agreement holds; where a day is not written, that side is open. */
export interface Term {
  readonly from?: string;
  readonly to?: string;
}

/** The term; open on both sides where it is back to front, for that is told once and elsewhere. */
export function termOf({ effective, expires }: Agreement): Term {
  if (effective !== undefined && expires !== undefined && expires < effective) return {};
  return { ...(effective ? { from: effective } : {}), ...(expires ? { to: expires } : {}) };
}

/** All of a stretch of days lies before the agreement begins, or after it ends. */
export const sideOf = ({ from, to }: Term, days: DateRange): 'before' | 'after' | undefined => {
  if (from !== undefined && days.to < from) return 'before';
  return to !== undefined && days.from > to ? 'after' : undefined;
};

/** `before the agreement begins on 2027-01-01`, `after the agreement ends on 2027-12-31`. */
export const sideInWords = ({ from, to }: Term, side: 'before' | 'after'): string =>
  side === 'before' ? `before the agreement begins on ${from}` : `after the agreement ends on ${to}`;
