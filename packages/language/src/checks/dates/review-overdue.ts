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
function dueReview(
  every: Recurrence,
  { fiscalYear, reviewedOn }: Agreement,
  effective: string,
  today: string,
): string | undefined {
  const reviewed = reviewedOn !== undefined && reviewedOn > effective ? reviewedOn : undefined;
  const start = every.kind === 'interval' ? (reviewed ?? effective) : effective;
  const yesterday = dateOf(dayOf(today) - 1);
  const past = dates(every, nextDay(start), yesterday, { start, ...(fiscalYear ? { fiscalYear } : {}) });
  const [first, last, before] = [past[0], past.at(-1), past.at(-2)];
  if (every.kind === 'interval' || reviewed === undefined) return first;
  return reviewed <= (before ?? effective) ? last : undefined;
}

const nextDay = (date: string): string => dateOf(addToDay(dayOf(date), 1, 'day'));
