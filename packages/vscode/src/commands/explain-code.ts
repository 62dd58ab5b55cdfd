import { commands, languages, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { rulePage } from '../docs/addresses.ts';
import type { Surroundings } from '../part.ts';
import type { Command } from './command.ts';

/** Opens the page of a rule: the one that is named, or one of a list, those of the open file first. */
export const explainCode: Command = {
  id: 'sla.explainCode',
  run: async (surroundings, code) => {
    const chosen = typeof code === 'string' ? code : await choose(surroundings);
    if (chosen !== undefined) await commands.executeCommand('vscode.openWith', rulePage(chosen), PAGE);
  },
};

/** VS Code's own view of Markdown as a page. */
const PAGE = 'vscode.markdown.preview.editor';

async function choose({ context: { extensionUri } }: Surroundings): Promise<string | undefined> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'rules.json'));
  const rules: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(bytes));
  const here = codesHere();
  const items = Object.entries(rules)
    .map(
      ([label, detail]): QuickPickItem => ({ label, detail, ...(here.has(label) && { description: 'in this file' }) }),
    )
    .toSorted((a, b) => Number(here.has(b.label)) - Number(here.has(a.label)));
  const picked = await window.showQuickPick(items, { placeHolder: 'What does a finding mean?', matchOnDetail: true });
  return picked?.label;
}

/** The codes of what was found in the active file. */
function codesHere(): ReadonlySet<unknown> {
  const uri = window.activeTextEditor?.document.uri;
  const found = uri ? languages.getDiagnostics(uri) : [];
  return new Set(found.map(({ code }) => (typeof code === 'object' ? code.value : code)));
}
