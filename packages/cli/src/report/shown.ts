import type { Diagnostic, LineColumn, LineIndex, Place, Severity } from '@sla/language';

/** A diagnostic as it is told to somebody outside: with paths as seen from the current folder, and lines. */
export interface Shown {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly spot: Spot;
  readonly related: readonly { readonly spot: Spot; readonly message: string }[];
  readonly repair?: {
    readonly title: string;
    readonly edits: readonly { readonly spot: Spot; readonly text: string }[];
    /** Whether it may be made without being looked at. */
    readonly isPlain: boolean;
  };
}

/** A stretch of a file; lines and columns count from 1, offsets from 0 in UTF-16 units after a byte order mark. */
export interface Spot {
  readonly path: string;
  readonly start: LineColumn & { readonly offset: number };
  readonly end: LineColumn & { readonly offset: number };
  /** The lines of the file, where it could be read. */
  readonly lines?: LineIndex;
}

/** How to find what a place stands for. */
export interface Atlas {
  /** A workspace path as seen from the current folder. */
  readonly pathOf: (file: string) => string;
  /** Nothing for a file that could not be read. */
  readonly linesOf: (file: string) => LineIndex | undefined;
}

/** Works out paths and lines. */
export function show(diagnostic: Diagnostic, atlas: Atlas): Shown {
  const { code, severity, message, place, related, fix } = diagnostic;
  return {
    code,
    severity,
    message,
    spot: spotOf(place, atlas),
    related: related.map((other) => ({ spot: spotOf(other.place, atlas), message: other.message })),
    ...(fix && {
      repair: {
        title: fix.title,
        edits: fix.edits.map((edit) => ({ spot: spotOf(edit.place, atlas), text: edit.text })),
        isPlain: fix.isPlain === true,
      },
    }),
  };
}

function spotOf({ file, start, end }: Place, atlas: Atlas): Spot {
  const lines = atlas.linesOf(file);
  const at = (offset: number): LineColumn => lines?.at(offset) ?? { line: 1, column: 1 };
  return {
    path: atlas.pathOf(file),
    start: { ...at(start), offset: start },
    end: { ...at(end), offset: end },
    ...(lines && { lines }),
  };
}

/** How many there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function count(findings: readonly { readonly severity: Severity }[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** From what matters most to what matters least. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether one severity matters at least as much as another. */
export const atLeast = (severity: Severity, bar: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(bar);
