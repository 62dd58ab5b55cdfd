import type { Agreement } from '../model/agreement.ts';
import type { FiscalYear, PlainDate, Recurrence } from '../model/calendar.ts';
import type { SlaPromise } from '../model/promise.ts';
import { dateOf, dayInMonth, dayOf, partsOf } from '../time/plain-date.ts';
import { dates } from '../time/recurrence.ts';
import type { PlanTerm } from './model.ts';
import type { PlannedDates } from './model-promises.ts';

/** The dates of the agreement in its term: reports, meetings, reviews, deadlines of goals, and its end. */
export function planDates(agreement: Agreement, term: PlanTerm): readonly PlannedDates[] {
  const promised = Object.values(agreement.promises).flatMap((promise) => datesOf(promise, agreement, term) ?? []);
  const { expires, name } = agreement;
  return [...promised, ...(expires ? [{ kind: 'expiry' as const, name, dates: [expires] }] : [])];
}

function datesOf(promise: SlaPromise, agreement: Agreement, term: PlanTerm): PlannedDates | undefined {
  switch (promise.kind) {
    case 'report':
    case 'meeting':
      return {
        kind: promise.kind,
        name: promise.from,
        promise: promise.name,
        dates: scheduled(promise, agreement, term),
      };
    case 'review': {
      const review = agreement.reviews.find((line) => line.promise === promise.name);
      const name = review?.of?.name ?? agreement.name;
      return { kind: 'review', name, promise: promise.name, dates: scheduled(promise, agreement, term) };
    }
    case 'volume report':
      return {
        kind: 'volume report',
        name: promise.from,
        promise: promise.name,
        dates: reported(promise, agreement, term),
      };
    case 'result':
    case 'growth':
    case 'volume':
      return deadlines(promise, agreement, term);
    default:
      return undefined;
  }
}

/** The days by which a goal is due, as far as days are written. */
function deadlines(promise: SlaPromise, agreement: Agreement, term: PlanTerm): PlannedDates | undefined {
  const { name, from, firm, starts } = promise;
  const goal = (days: readonly PlainDate[]) => ({ kind: 'goal' as const, name: from, promise: name, dates: days });
  if (firm?.kind === 'on') return goal([firm.date]);
  if (firm?.kind !== 'end of period' || firm.dayOfMonth === undefined || starts.kind !== 'schedule') return undefined;
  const { dayOfMonth } = firm;
  const isOwn = (end: PlainDate) => starts.except?.some(({ from: first, to }) => first <= end && end <= to) === true;
  const ends = inTerm(starts.every, agreement.fiscalYear, term).filter((end) => !isOwn(end));
  const days = ends.map((end) => inMonth(end, 0, dayOfMonth));
  return goal(days.filter((day) => term.from === undefined || day >= term.from));
}

function scheduled({ starts }: SlaPromise, agreement: Agreement, term: PlanTerm): readonly PlainDate[] {
  return starts.kind === 'schedule' ? inTerm(starts.every, agreement.fiscalYear, term) : [];
}

/** Reports on numbers are due on a day of the month after each period, for the last one after the term. */
function reported({ starts, firm }: SlaPromise, agreement: Agreement, term: PlanTerm): readonly PlainDate[] {
  if (firm?.kind === 'on') return [firm.date];
  if (firm?.kind !== 'end of period' || starts.kind !== 'schedule') return [];
  const ends = inTerm(starts.every, agreement.fiscalYear, term);
  const { dayOfNextMonth: day } = firm;
  return day === undefined ? ends : ends.map((end) => inMonth(end, 1, day));
}

function inMonth(date: PlainDate, later: number, dayOfMonth: number): PlainDate {
  const { year, month } = partsOf(dayOf(date));
  return dateOf(dayInMonth(year, month + later, dayOfMonth));
}

/** Intervals are counted from the first day of the agreement. */
function inTerm(every: Recurrence, fiscalYear: FiscalYear | undefined, { from, to }: PlanTerm): readonly PlainDate[] {
  if (from === undefined || to === undefined) return [];
  return dates(every, from, to, { start: from, ...(fiscalYear ? { fiscalYear } : {}) });
}
