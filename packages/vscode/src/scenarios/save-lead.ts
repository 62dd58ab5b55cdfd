import { Position, Range, type TestItem, WorkspaceEdit, window, workspace } from 'vscode';
import { leadFoundBy } from './search.ts';

/** Writes a lead that breaks a statement to the end of the file in which the statement stands, as a scenario. */
export async function saveLead({ id }: Pick<TestItem, 'id'>): Promise<void> {
  const lead = leadFoundBy(id);
  if (lead === undefined) return;
  const document = await workspace.openTextDocument(lead.uri);
  const { end } = document.lineAt(document.lineCount - 1).range;
  const edit = new WorkspaceEdit();
  edit.insert(lead.uri, end, `${end.character === 0 ? '' : '\n'}\n${lead.text}`);
  await workspace.applyEdit(edit);
  const first = new Position(end.line + (end.character === 0 ? 1 : 2), 0);
  await window.showTextDocument(document, { selection: new Range(first, first) });
}
