/** The folder that is open in the workbench while the suite runs. */
import {
  commands,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';

/** The URI of a file of the folder. */
export function uriOf(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file beside nothing else. */
export async function open(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uriOf(path)), { preview: false });
}

/** Where a piece of text begins that stands in the document. */
export function positionOf(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`The document does not say: ${text}`);
  return document.positionAt(offset);
}

/** Puts the cursor at a piece of text, or so many characters after its beginning. */
export function putCursor(editor: TextEditor, at: string, after = 0): void {
  const position = positionOf(editor.document, at).translate(0, after);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Writes a piece of text in place of another that stands in the document once. */
export async function edit(editor: TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const parts = document.getText().split(from);
  if (parts.length !== 2) throw new Error(`The document does not say once: ${from}`);
  const at = (parts[0] ?? '').length;
  const range = new Range(document.positionAt(at), document.positionAt(at + from.length));
  if (!(await editor.edit((builder) => builder.replace(range, to)))) throw new Error('The editor refused an edit.');
}

/** Takes back what was written and not saved, and closes everything. */
export async function revert(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
