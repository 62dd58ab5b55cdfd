import type { Diagnostic, Edit } from '../../problem/diagnostic.ts';
import type { Action, ActionKind } from './action.ts';

/** The obvious repair of each finding; and of all findings of its kind, where there are several. */
export const fixes: ActionKind = (view, { found }) => {
  const codes = new Set(found.flatMap(({ code, fix }) => (fix ? [code] : [])));
  return [...found.flatMap(fixOf), ...[...codes].flatMap((code) => fixAll(code, view.diagnostics))];
};

const fixOf = (diagnostic: Diagnostic): readonly Action[] => {
  const { fix } = diagnostic;
  return fix ? [{ title: fix.title, kind: 'fix', edits: fix.edits, solves: [diagnostic], isPreferred: true }] : [];
};

function fixAll(code: string, all: readonly Diagnostic[]): readonly Action[] {
  const same = all.filter((diagnostic) => diagnostic.code === code && diagnostic.fix);
  const chosen: Diagnostic[] = [];
  const edits: Edit[] = [];
  for (const diagnostic of same) {
    const own = diagnostic.fix?.edits ?? [];
    // Of repairs that overlap only the first is made; the next run finds the others again.
    if (own.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    edits.push(...own);
    chosen.push(diagnostic);
  }
  return chosen.length > 1
    ? [{ title: `Repair all ${chosen.length} of '${code}'`, kind: 'fix', edits, solves: chosen }]
    : [];
}

const overlap = ({ place: a }: Edit, { place: b }: Edit): boolean =>
  a.file === b.file && a.start <= b.end && b.start <= a.end;
