import { type Agreement, dateOf, dayOf, type PlainDate, periodOf, periodsBetween, periodText } from '@sla/agreement';

/** A date or period, and what it is in this agreement. */
export interface KnownDate {
  readonly text: string;
  readonly detail: string;
}

/** Dates that an agreement speaks of: its first and last day, and the ends of the quarters between. Never today. */
export function datesOf({ effective, expires, fiscalYear }: Agreement): readonly KnownDate[] {
  const term = termOf(effective, expires);
  if (!term) return [];
  const cut = { unit: 'quarter', ...(fiscalYear ? { fiscalYear } : {}) } as const;
  const ends = periodsBetween(term.from, term.to, cut).map(({ to }) => to);
  const known = [
    ...(effective ? [{ text: effective, detail: 'the first day of the agreement' }] : []),
    ...(expires ? [{ text: expires, detail: 'the last day of the agreement' }] : []),
    ...ends.map((text) => ({ text, detail: `the end of a ${fiscalYear ? 'fiscal ' : ''}quarter` })),
  ];
  return known.filter(({ text }, at) => known.findIndex((other) => other.text === text) === at).slice(0, MOST);
}

/** The quarters, years and months of the agreement's term. */
export function periodsOf({ effective, expires, fiscalYear }: Agreement): readonly KnownDate[] {
  const term = termOf(effective, expires);
  if (!term) return [];
  const pick = (unit: 'quarter' | 'month' | 'year', fiscal: boolean): readonly KnownDate[] => {
    const year = fiscal ? fiscalYear : undefined;
    const periods = periodsBetween(term.from, term.to, { unit, ...(year ? { fiscalYear: year } : {}) });
    const detail = `a ${fiscal ? 'fiscal ' : ''}${unit}`;
    return periods.slice(0, MOST).map(({ from }) => ({ text: periodText(periodOf(from, unit, year)), detail }));
  };
  const fiscal = fiscalYear ? [...pick('quarter', true), ...pick('year', true)] : [];
  return [...fiscal, ...pick('quarter', false), ...pick('month', false)];
}

const MOST = 24;

/** Where no last day is written, a year is assumed, as in the plan; of a long term the first years are enough. */
function termOf(effective: PlainDate | undefined, expires: PlainDate | undefined) {
  const from = effective ?? (expires === undefined ? undefined : dateOf(dayOf(expires) - DAYS_OF_YEAR + 1));
  if (from === undefined) return undefined;
  const latest = dateOf(dayOf(from) + MOST_YEARS * DAYS_OF_YEAR);
  const to = expires ?? dateOf(dayOf(from) + DAYS_OF_YEAR - 1);
  return { from, to: to < latest ? to : latest };
}

const DAYS_OF_YEAR = 365;
const MOST_YEARS = 5;
