import { plural, sentenceList } from '../render/plural.ts';
import type { Counts, Shown } from './shown.ts';

export interface Scope {
  /** Agreements that were checked. */
  readonly agreements: number;
  /** Files that were read for it. */
  readonly files: number;
  /** Files that belong to no agreement: only their syntax was checked. */
  readonly loose: number;
}

/** The last line: how much was checked, what was found, and where to read more. */
export function summary(findings: readonly Shown[], counts: Counts, scope: Scope): string {
  const checked = `${plural(scope.agreements, 'agreement')} in ${plural(scope.files, 'file')}`;
  const loose = scope.loose > 0 ? ` ${plural(scope.loose, 'file')} in no agreement: only the syntax was checked.` : '';
  const first = findings[0];
  if (!first) return `Clean: ${checked}.${loose}\n`;
  const found = [
    ...(counts.error > 0 ? [plural(counts.error, 'error')] : []),
    ...(counts.warning > 0 ? [plural(counts.warning, 'warning')] : []),
    ...(counts.info > 0 ? [plural(counts.info, 'note')] : []),
  ];
  return `${sentenceList(found)} in ${checked}.${loose} To read more: sla explain ${first.code}\n`;
}
