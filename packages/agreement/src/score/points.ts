import { exact, parseExact, sum, toNumber } from '../number/exact.ts';

/** The exact sum of points, so that tenths add up. */
export function addPoints(points: readonly number[]): number {
  return toNumber(sum(points.map((one) => parseExact(String(one)) ?? exact(Math.trunc(one)))));
}

/** Two ends of what points can be; an end that is absent has no limit. */
export interface Span {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export const NOTHING: Span = { min: 0, max: 0 };

export function addSpans(spans: readonly Span[]): Span {
  return { min: addEnds(spans.map(({ min }) => min)), max: addEnds(spans.map(({ max }) => max)) };
}

/** Both spans and what lies between. */
export function joinSpans(a: Span, b: Span): Span {
  const min = a.min === undefined || b.min === undefined ? undefined : Math.min(a.min, b.min);
  const max = a.max === undefined || b.max === undefined ? undefined : Math.max(a.max, b.max);
  return { min, max };
}

/** The span of a total that is held between two ends. */
export function holdSpan({ min, max }: Span, held: { readonly min?: number; readonly max?: number }): Span {
  const lower = held.min ?? Number.NEGATIVE_INFINITY;
  const upper = held.max ?? Number.POSITIVE_INFINITY;
  return {
    min: finite(Math.min(upper, Math.max(lower, min ?? Number.NEGATIVE_INFINITY))),
    max: finite(Math.min(upper, Math.max(lower, max ?? Number.POSITIVE_INFINITY))),
  };
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

function addEnds(ends: readonly (number | undefined)[]): number | undefined {
  const known = ends.filter((end) => end !== undefined);
  return known.length < ends.length ? undefined : addPoints(known);
}
