import type { SyntaxProblem } from '../parse/problem.ts';
import type { Diagnostic } from '../problem/diagnostic.ts';

/** What cannot be read in a file, as diagnostics of that file. */
export const syntaxDiagnostics = (file: string, problems: readonly SyntaxProblem[]): readonly Diagnostic[] =>
  problems.map(({ code, message, start, end, fix }) => ({
    code,
    severity: 'error',
    message,
    place: { file, start, end },
    related: [],
    ...(fix
      ? { fix: { title: fix.title, edits: [{ place: { file, start: fix.start, end: fix.end }, text: fix.text }] } }
      : {}),
  }));
