import type { Agreement } from '@sla/agreement';
import type { Moment } from './context.ts';
import type { ShownPoints } from './values.ts';

/** The points of a score as conditions see them: those that were shown last, or of a sum what its scores show. */
export function shownPointsOf(agreement: Agreement): ShownPoints {
  const shown = (moment: Moment, name: string, depth: number): number => {
    const score = agreement.scores[name];
    if (score === undefined || depth > MOST_SUMS) return 0;
    if (score.sumOf.length > 0) {
      const sum = score.sumOf.reduce((total, part) => total + shown(moment, part, depth + 1), 0);
      return clamped(sum, score.min, score.max);
    }
    const subject = score.for === 'account' ? moment.account : moment.lead;
    return subject?.scores[name]?.shown ?? clamped(0, score.min, score.max);
  };
  return (moment, score) => shown(moment, score, 0);
}

/** Sums of sums go no deeper; a sum that contains itself is an error of the agreement. */
const MOST_SUMS = 32;

/** A number of points within the bounds of its score. */
export function clamped(points: number, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): number {
  return Math.min(Math.max(points, min), max);
}
