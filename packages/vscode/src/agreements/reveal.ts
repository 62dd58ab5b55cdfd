import { type Location, Range, TextEditorRevealType, type Uri, ViewColumn, window } from 'vscode';

/** Shows words in an editor: in the one that has the file open, or else beside what is already being read. */
export async function reveal({ uri, range }: Location): Promise<void> {
  // A few words are marked; of a whole declaration the cursor stands at the beginning.
  const selection = range.isSingleLine ? range : new Range(range.start, range.start);
  const editor = await window.showTextDocument(uri, { viewColumn: columnFor(uri), selection });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnFor(uri: Uri): ViewColumn {
  const editors = window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== undefined);
  const same = editors.find(({ document }) => document.uri.toString() === uri.toString());
  return (same ?? editors[0])?.viewColumn ?? ViewColumn.One;
}
