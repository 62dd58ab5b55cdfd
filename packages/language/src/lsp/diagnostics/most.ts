import type { Diagnostic, Severity } from '../../problem/diagnostic.ts';

/** More findings of one file than this nobody looks through, and each of them costs the editor time with every key. */
export const MOST_SHOWN = 2_000;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings of a file that are shown: the gravest first where there are too many, and how many more there are. */
export function mostOf(file: string, all: readonly Diagnostic[]): readonly Diagnostic[] {
  if (all.length <= MOST_SHOWN) return all;
  const shown = all.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, MOST_SHOWN);
  const message = `Only ${MOST_SHOWN} of the ${all.length} findings of this file are shown, the gravest first; \`sla check\` tells all.`;
  const place = { file, start: 0, end: 1 };
  return [{ code: 'too-many-problems', severity: 'info', message, place, related: [] }, ...shown];
}
