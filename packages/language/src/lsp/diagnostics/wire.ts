import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as Wire } from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../../problem/diagnostic.ts';
import type { LineIndex, Place } from '../../source/place.ts';
import { rangeOf } from '../convert.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Findings about words that do nothing: an editor shows them faded. */
const IDLE: ReadonlySet<string> = new Set([
  'choice-shadowed',
  'name-unused',
  'ramp-idle',
  'route-shadowed',
  'score-rule-idle',
  'suppression-unused',
  'weight-idle',
]);

/** What is needed to write a diagnostic down for an editor. */
export interface WireOptions {
  readonly linesOf: (file: string) => LineIndex | undefined;
  readonly uriOf: (file: string) => string;
  /** Where the page of a rule is, with `{code}` in place of its code; the editor says so. */
  readonly rulePage: string | undefined;
}

/** A diagnostic as the protocol has it. */
export function wireDiagnostic(diagnostic: Diagnostic, options: WireOptions): Wire {
  const { code, severity, message, place, related } = diagnostic;
  const range = (at: Place) => {
    const lines = options.linesOf(at.file);
    return lines ? rangeOf(lines, at) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  };
  return {
    range: range(place),
    severity: SEVERITY[severity],
    code,
    ...(options.rulePage && { codeDescription: { href: options.rulePage.replace('{code}', code) } }),
    source: 'sla',
    message,
    ...(IDLE.has(code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        location: { uri: options.uriOf(other.place.file), range: range(other.place) },
        message: other.message,
      })),
    }),
  };
}
