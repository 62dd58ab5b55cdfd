import { starterOn } from '@sla/language/starter';
import { FileSystemError, Uri, window, workspace } from 'vscode';
import { today } from '../agreements/today.ts';
import { ID } from '../client/options.ts';
import type { Surroundings } from '../part.ts';
import type { Command } from './command.ts';

/** Writes a small agreement to start from into a new folder; without an open folder, into a file that is not saved. */
export const newAgreement: Command = {
  id: 'sla.newAgreement',
  run: async (surroundings) => {
    const content = await starter(surroundings);
    const [folder] = workspace.workspaceFolders ?? [];
    if (!folder) {
      await window.showTextDocument(await workspace.openTextDocument({ language: ID, content }));
      return;
    }
    const name = await window.showInputBox({
      title: 'New Agreement',
      prompt: 'The folder to write it into, below the one that is open',
      value: 'agreement',
      validateInput: (text) => refusal(folder.uri, text),
    });
    if (name === undefined) return;
    const file = fileIn(folder.uri, name);
    await workspace.fs.writeFile(file, new TextEncoder().encode(content));
    await window.showTextDocument(file);
  },
};

async function starter({ context: { extensionUri } }: Surroundings): Promise<string> {
  const file = Uri.joinPath(extensionUri, 'dist', 'starter', 'agreement.sla');
  return starterOn(today(), new TextDecoder().decode(await workspace.fs.readFile(file)));
}

const fileIn = (folder: Uri, name: string): Uri => Uri.joinPath(folder, name.trim(), 'agreement.sla');

/** Nothing is written over, and nothing outside the folder that is open. */
async function refusal(folder: Uri, name: string): Promise<string | undefined> {
  if (name.trim() === '') return 'Name a folder.';
  const file = fileIn(folder, name);
  if (!file.path.startsWith(`${folder.path.replace(/\/$/, '')}/`))
    return 'The folder must be below the one that is open.';
  try {
    await workspace.fs.stat(file);
    return 'There is an agreement in this folder already.';
  } catch (error) {
    return error instanceof FileSystemError ? undefined : String(error);
  }
}
