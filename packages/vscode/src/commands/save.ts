import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { Uri, window, workspace } from 'vscode';

/** What to write, and how to ask for where. */
export interface Saving {
  readonly text: string;
  readonly extension: string;
  /** What files of this kind are called. */
  readonly kind: string;
}

/** Asks where to, and writes; a file that exists is overwritten only after the dialog has asked. */
export async function save(compiled: CompiledAgreement, { text, extension, kind }: Saving): Promise<void> {
  const uri = await window.showSaveDialog({
    defaultUri: beside(compiled, extension),
    filters: { [kind]: [extension.split('.').at(-1) ?? extension] },
    saveLabel: 'Write',
  });
  if (!uri) return;
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const open = 'Open';
  const name = uri.path.split('/').at(-1);
  if ((await window.showInformationMessage(`Wrote ${name}.`, open)) === open) await window.showTextDocument(uri);
}

/** Beside the file with the header, called like it, or where it has the usual name like its folder. */
function beside({ root }: CompiledAgreement, extension: string): Uri {
  const file = Uri.parse(root);
  const parts = file.path.split('/');
  const own = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '');
  const name = own === 'agreement' ? (parts.at(-2) ?? own) : own;
  return Uri.joinPath(file, '..', `${name}.${extension}`);
}
