import type { SyntaxProblem, TextFix } from '../parse/problem.ts';
import type { Diagnostic, Fix } from '../problem/diagnostic.ts';

/** What cannot be read in a file, as diagnostics of that file. */
export const syntaxDiagnostics = (file: string, problems: readonly SyntaxProblem[]): readonly Diagnostic[] =>
  problems.map(({ code, message, start, end, fix }) => ({
    code,
    severity: 'error',
    message,
    place: { file, start, end },
    related: [],
    ...(fix ? { fix: fixIn(file, fix) } : {}),
  }));

const fixIn = (file: string, { title, start, end, text, isPlain }: TextFix): Fix => ({
  title,
  edits: [{ place: { file, start, end }, text }],
  ...(isPlain && { isPlain }),
});
