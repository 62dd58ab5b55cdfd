import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { type Diagnostic, DiagnosticSeverity, languages, Uri } from 'vscode';

/** How many there are. */
export interface ProblemCounts {
  readonly error: number;
  readonly warning: number;
}

/** Something that was found, and where. */
export interface Problem {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
}

/** What was found in the files of an agreement, the gravest first. */
export const problemsOf = ({ files }: CompiledAgreement): readonly Problem[] =>
  Object.values(files)
    .map((uri) => Uri.parse(uri))
    .flatMap((uri) => languages.getDiagnostics(uri).map((diagnostic) => ({ uri, diagnostic })))
    .toSorted((a, b) => a.diagnostic.severity - b.diagnostic.severity);

/** How many errors and warnings the files of an agreement have. */
export function problemCounts(compiled: CompiledAgreement): ProblemCounts {
  const severities = problemsOf(compiled).map(({ diagnostic }) => diagnostic.severity);
  const count = (wanted: DiagnosticSeverity): number => severities.filter((severity) => severity === wanted).length;
  return { error: count(DiagnosticSeverity.Error), warning: count(DiagnosticSeverity.Warning) };
}
