/** The pages of the documentation, which come with the extension: what a link of a finding opens. */
import { FileSystemError, Uri, workspace } from 'vscode';
import type { Part } from '../part.ts';
import { SCHEME } from './addresses.ts';

/** Answers with the pages. */
export const documentation: Part = ({ context: { extensionUri } }) => {
  const root = Uri.joinPath(extensionUri, 'dist', 'docs');
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const page = Uri.joinPath(root, path);
      const isInside = page.path.startsWith(`${root.path}/`) && page.path.endsWith('.md');
      if (!isInside) throw FileSystemError.FileNotFound(page);
      return new TextDecoder().decode(await workspace.fs.readFile(page));
    },
  });
};
