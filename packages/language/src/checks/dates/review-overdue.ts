import { type Agreement, addToDay, dateOf, dates, dayOf, type Recurrence, type Review } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const reviewOverdue = defineCheck({
  code: 'review-overdue',
  category: 'dates',
  level: 'warning',
  needs: 'today',
  summary: 'Reviews are held when they fall due.',
  run: ({ agreement, today, report }) => {
    const { effective, expires, reviewedOn } = agreement;
    // What has ended is not reviewed any more; that is told once and elsewhere.
    if (effective === undefined || (expires !== undefined && expires < today)) return;
    for (const review of agreement.reviews) {
      const due = review.every && dueReview(review.every, agreement, effective, today);
      if (due === undefined) continue;
      const last = reviewedOn === undefined ? 'No review is noted yet' : `The last one noted was on ${reviewedOn}`;
      report({
        at: [review, 'every'],
        message: `The review of ${subjectOf(review)} was due on ${due}. ${last}: hold it, then write \`reviewed on ${today}\`.`,
        ...(reviewedOn === undefined
          ? {}
          : { related: [{ at: [agreement, 'reviewedOn'], message: 'The last review is noted here.' }] }),
      });
    }
  },
});

const subjectOf = ({ of }: Review): string => (of ? `'${of.name}'` : 'the agreement');

/**
 * The day on which a review fell due that was not held, if any. `every 6 months` is counted from the first day or the
 * last review after it. A review on fixed dates is held by any review since the date before.
 */
function dueReview(every: Recurrence, agreement: Agreement, effective: string, today: string): string | undefined {
  const { fiscalYear, reviewedOn } = agreement;
  const reviewed = reviewedOn !== undefined && reviewedOn > effective ? reviewedOn : undefined;
  const [start, now] = [dayOf(effective), dayOf(today)];
  if (every.kind === 'interval') {
    const due = addToDay(dayOf(reviewed ?? effective), every.amount, every.unit);
    return due < now ? dateOf(due) : undefined;
  }
  const between = (first: number, last: number) =>
    dates(every, dateOf(first), dateOf(last), { start: effective, ...(fiscalYear ? { fiscalYear } : {}) });
  if (reviewed === undefined) return between(start + 1, Math.min(now - 1, start + ENOUGH))[0];
  const past = between(Math.max(start + 1, now - ENOUGH), now - 1);
  return reviewed <= (past.at(-2) ?? effective) ? past.at(-1) : undefined;
}

/** Days in which every schedule that is not an interval comes back at least twice. */
const ENOUGH = 4 * 366;
