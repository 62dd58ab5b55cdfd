import type { Agreement, CompareCondition, Value } from '@sla/agreement';

/** The points of a score that conditions of the agreement ask for, from the lowest up; its tests ask for nothing. */
export function thresholdsOf(
  { scenarios: _, invariants: __, ...agreement }: Agreement,
  score: string,
): readonly number[] {
  const found = new Set<number>();
  const pending: unknown[] = [agreement];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (isComparison(next)) for (const points of thresholdIn(next, score)) found.add(points);
    pending.push(...Object.values(next));
  }
  return [...found].sort((a, b) => a - b);
}

const isComparison = (value: object): value is CompareCondition => 'op' in value && value.op === 'compare';

/** `Interest >= 50` asks for 50 points, `Interest > 50` for 51. */
function thresholdIn({ left, is, right }: CompareCondition, score: string): readonly number[] {
  if (!isScore(left, score) || right.kind !== 'number') return [];
  const points = Number(right.number);
  if (is === '>=' || is === '=') return [points];
  return is === '>' ? [Math.floor(points) + 1] : [];
}

const isScore = (value: Value, score: string): boolean =>
  value.kind === 'score' && value.score === score && value.at === undefined;
