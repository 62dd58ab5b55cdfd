import type { Agreement, Named, Score } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const definitionDuplicate = defineCheck({
  code: 'definition-duplicate',
  category: 'names',
  level: 'warning',
  summary: 'One thing has one name.',
  run: ({ agreement, report }) => {
    const seen = new Map<string, Named>();
    for (const { thing, meaning, same } of definitions(agreement)) {
      const key = `${same} ${canonical(meaning)}`;
      const other = seen.get(key);
      if (!other) {
        seen.set(key, thing);
        continue;
      }
      report({
        at: [thing, 'name'],
        message: `'${thing.name}' and '${other.name}' ${same}. Keep one name for it, or say where they differ.`,
        related: [{ at: [other, 'name'], message: `'${other.name}' is defined here.` }],
      });
    }
  },
});

interface Definition {
  readonly thing: Named;
  /** What the name stands for. */
  readonly meaning: unknown;
  /** What two things with that meaning have in common. */
  readonly same: string;
}

function definitions({ segments, personas, scores, kpis }: Agreement): readonly Definition[] {
  const named = [...Object.values(segments), ...Object.values(personas)];
  return [
    ...named.flatMap((thing) =>
      thing.when ? [{ thing, meaning: thing.when, same: 'ask for exactly the same leads' }] : [],
    ),
    ...Object.values(segments).flatMap((thing) =>
      thing.groups.length > 0
        ? [{ thing, meaning: thing.groups.map(({ when }) => when ?? null), same: 'sort leads in exactly the same way' }]
        : [],
    ),
    ...Object.values(scores).flatMap((thing) =>
      thing.rules.length > 0 ? [{ thing, meaning: pointsOf(thing), same: 'give exactly the same points' }] : [],
    ),
    ...Object.values(kpis).flatMap((thing) =>
      thing.measure
        ? [{ thing, meaning: [thing.measure, thing.period, thing.fiscal], same: 'measure exactly the same' }]
        : [],
    ),
  ];
}

/** Everything about a score but what it is called. */
const pointsOf = (score: Score) => [
  score.for,
  score.rules,
  score.countsWhile ?? null,
  score.resets,
  score.min ?? null,
  score.max ?? null,
  score.updates,
];

/** The same text for the same meaning: keys in order, and what `and` and `or` join in any order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const { op, of }: { op?: unknown; of?: unknown } = value;
  if ((op === 'all' || op === 'any') && Array.isArray(of)) return `${op}(${of.map(canonical).toSorted().join()})`;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${key}:${canonical(inner)}`).join()}}`;
}
