import type { Diagnostic } from '../../problem/diagnostic.ts';
import { mayBeSilenced } from '../../rules.ts';
import type { AgreementView } from '../view.ts';
import type { Action, ActionKind } from './action.ts';

/** Stands where the author has to say why; without a reason nothing is silenced. */
export const REASON = 'say why here';

/** A remark that silences a finding, at its line or in its whole file. */
export const suppressions: ActionKind = (view, { found }) =>
  found.flatMap((diagnostic) => (mayBeSilenced(diagnostic.code) ? remarksFor(view, diagnostic) : []));

function remarksFor(view: AgreementView, diagnostic: Diagnostic): readonly Action[] {
  const { code, place } = diagnostic;
  const file = view.file(place.file);
  if (!file) return [];
  const { line } = file.lines.at(place.start);
  const start = file.lines.startOf(line);
  const indent = /^[ \t]*/.exec(file.lines.line(line))?.[0] ?? '';
  const lineBreak = file.text.includes('\r\n') ? '\r\n' : '\n';
  const remark = (words: string, at: number, before: string): Action => ({
    title: `Silence '${code}' ${words}`,
    kind: 'fix',
    edits: [{ place: { file: file.path, start: at, end: at }, text: `${before}: ${REASON}${lineBreak}` }],
    solves: [diagnostic],
  });
  return [
    remark('here, with a reason', start, `${indent}// sla-ignore ${code}`),
    remark('in this file, with a reason', 0, `// sla-ignore-file ${code}`),
  ];
}
