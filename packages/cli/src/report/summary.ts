import { sentenceList } from '@sla/agreement';
import { plural } from '../render/plural.ts';
import { type Counts, SEVERITIES, type Shown } from './shown.ts';

export interface Scope {
  /** Agreements that were checked. */
  readonly agreements: number;
  /** Files that were read for it. */
  readonly files: number;
  /** Files that belong to no agreement: only their syntax was checked. */
  readonly loose: number;
}

/** The last line: how much was checked, what was found, and where to read more. */
export function summary(findings: readonly Shown[], counts: Counts, scope: Scope, isAll = true): string {
  const checked = `${plural(scope.agreements, 'agreement')} in ${plural(scope.files, 'file')}`;
  const loose = scope.loose > 0 ? ` ${plural(scope.loose, 'file')} in no agreement: only the syntax was checked.` : '';
  const worst = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))[0];
  const bad = [...some(counts.error, 'error'), ...some(counts.warning, 'warning')];
  const notes = some(counts.info, 'note');
  const more = worst ? ` To read more: sla explain ${worst.code}` : '';
  if (bad.length > 0) return `${sentenceList([...bad, ...notes])} in ${checked}.${loose}${more}\n`;
  const clean = isAll ? 'Clean' : 'Clean as far as it could be read';
  return `${clean}${notes.map((note) => `, with ${note}`).join('')}: ${checked}.${loose}${more}\n`;
}

const some = (count: number, what: string): readonly string[] => (count > 0 ? [plural(count, what)] : []);
