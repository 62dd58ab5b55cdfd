import type { Diagnostic, Fix } from '../problem/diagnostic.ts';
import { removable } from '../problem/removable.ts';
import {
  suppressionUnknown,
  suppressionUnused,
  suppressionWithoutReason,
} from '../problem/suppressions/suppressions.ts';
import type { ProgramFile } from '../program/program.ts';
import type { Place } from '../source/place.ts';

/** A remark that silences a rule: `// sla-ignore CODE: reason`, or `// sla-ignore-file CODE: reason`. */
interface Suppression {
  readonly code: string;
  readonly reason: string;
  /** The line it speaks of, from 1; all lines of the file where absent. */
  readonly line?: number;
  readonly place: Place;
}

/** What is left after suppressions, and what is wrong with the suppressions themselves. */
export interface Suppressed {
  readonly kept: readonly Diagnostic[];
  readonly problems: readonly Diagnostic[];
}

/** What a project says of a rule: its codes, and whether it may be silenced. */
export interface KnownRules {
  readonly isKnown: (code: string) => boolean;
  readonly mayBeSilenced: (code: string) => boolean;
}

const PATTERN = /^\/\/\s*sla-ignore(-file)?\s+([a-z0-9-]+)\s*(?::\s*(.*))?$/;

/** Takes out the diagnostics that comments in the text silence, each with a reason, and reports comments that do nothing. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  files: ReadonlyMap<string, ProgramFile>,
  rules: KnownRules,
): Suppressed {
  const suppressions = [...files.values()].flatMap(suppressionsOf);
  const used = new Set<Suppression>();
  const kept = diagnostics.filter((diagnostic) => {
    const matching = suppressions.filter(
      (suppression) => rules.mayBeSilenced(diagnostic.code) && applies(suppression, diagnostic, files),
    );
    for (const suppression of matching) used.add(suppression);
    return matching.length === 0;
  });
  const problems = suppressions.flatMap((suppression) => problemsOf(suppression, used.has(suppression), rules, files));
  return { kept, problems };
}

function suppressionsOf(file: ProgramFile): readonly Suppression[] {
  const lineAfter = linesAfter(file);
  // From the end, so that each remark of a long row of them knows where the next one leads.
  const found = file.comments.toReversed().flatMap((remark): readonly Suppression[] => {
    const match = remark.kind === 'line' ? PATTERN.exec(remark.text.trimEnd()) : null;
    if (!match) return [];
    const [, wholeFile, code = '', reason = ''] = match;
    const place = { file: file.path, start: remark.start, end: remark.end };
    if (wholeFile) return [{ code, reason: reason.trim(), place }];
    const own = file.lines.at(remark.start).line;
    return [{ code, reason: reason.trim(), line: remark.first ? lineAfter(own) : own, place }];
  });
  return found.reverse();
}

/** Finds the next line that holds something other than comments. */
function linesAfter(file: ProgramFile): (line: number) => number {
  const known = new Map<number, number>();
  return (line) => {
    let next = line + 1;
    while (next < file.lines.lineCount && !known.has(next) && /^\s*(\/\/.*)?$/.test(file.lines.line(next))) next++;
    const found = known.get(next) ?? next;
    known.set(line + 1, found);
    return found;
  };
}

function applies(
  suppression: Suppression,
  { code, place }: Diagnostic,
  files: ReadonlyMap<string, ProgramFile>,
): boolean {
  if (suppression.code !== code || suppression.place.file !== place.file || suppression.reason === '') return false;
  return suppression.line === undefined || files.get(place.file)?.lines.at(place.start).line === suppression.line;
}

function problemsOf(
  suppression: Suppression,
  isUsed: boolean,
  rules: KnownRules,
  files: ReadonlyMap<string, ProgramFile>,
): readonly Diagnostic[] {
  const { code, reason, place } = suppression;
  const problem = !rules.isKnown(code)
    ? suppressionUnknown
    : reason === ''
      ? suppressionWithoutReason
      : isUsed
        ? undefined
        : suppressionUnused;
  if (!problem) return [];
  const fix = problem === suppressionUnused ? withoutRemark(place, files) : undefined;
  const message = problem.message(code);
  return [{ code: problem.code, severity: problem.level, message, place, related: [], ...(fix ? { fix } : {}) }];
}

function withoutRemark(place: Place, files: ReadonlyMap<string, ProgramFile>): Fix | undefined {
  const file = files.get(place.file);
  return file && { title: 'Remove the remark', edits: [{ place: removable(place, file), text: '' }] };
}
