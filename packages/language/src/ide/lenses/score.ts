import { type Agreement, cheapestWay, describeCondition, reach, type WayStep } from '@sla/agreement';
import type { LensKind } from './lens.ts';
import { thresholdsOf } from './thresholds.ts';

/** So many thresholds are worked out: each is a search. */
const MOST_THRESHOLDS = 3;

export const scoreLens: LensKind = {
  kind: 'score',
  of: 'scores',
  isSlow: true,
  summary: 'How far a score reaches, and the cheapest way to each threshold that is asked for.',
  title: (name, { agreement }) => {
    const ways = thresholdsOf(agreement, name)
      .slice(0, MOST_THRESHOLDS)
      .map((threshold) => `${threshold}: ${wayTo(agreement, name, threshold)}`);
    return [rangeOf(agreement, name), ...ways].join(' · ');
  },
};

function rangeOf(agreement: Agreement, score: string): string {
  const { min, max } = reach(agreement, score) ?? {};
  if (min !== undefined && max !== undefined) return `${min} to ${max} points`;
  if (max !== undefined) return `at most ${max} points`;
  return min === undefined ? 'any number of points' : `${min} points and more`;
}

function wayTo(agreement: Agreement, score: string, threshold: number): string {
  const way = cheapestWay(agreement, score, threshold);
  if (way.verdict === 'unreachable') return 'out of reach';
  return way.verdict === 'unknown' ? 'not worked out' : way.steps.map(stepText).join(' and ') || 'from the start';
}

const stepText = ({ what, times }: WayStep): string =>
  times === 1 ? describeCondition(what) : `${times} × ${describeCondition(what)}`;
