import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../problem/diagnostic.ts';
import { rangeOf } from './convert.ts';
import type { Located } from './session/session.ts';

/** Edits of any files of an agreement as the protocol has them; files without lines known are left out. */
export function workspaceEdit(
  edits: readonly Edit[],
  { view, workspace }: Pick<Located, 'view' | 'workspace'>,
): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const [path, own] of Map.groupBy(edits, ({ place }) => place.file)) {
    const lines = view.file(path)?.lines;
    if (!lines) continue;
    changes[workspace.uriOf(path)] = own.map(({ place, text }) => ({ range: rangeOf(lines, place), newText: text }));
  }
  return { changes };
}
