import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';

/** Keeps what is open in the editor, and tells what is wrong with it. */
export const documents: Feature = {
  name: 'documents',
  capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
  register: ({ connection, session, publisher }) => {
    const changed = async (): Promise<void> => {
      publisher.changed();
      // An import that was just written may ask for a file nobody has read.
      if (await session.loadWanted()) publisher.changed();
    };
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      session.open(uri, languageId, version, text);
      return changed();
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      session.edit(uri, contentChanges, version);
      return changed();
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      session.close(uri);
      return changed();
    });
  },
};
