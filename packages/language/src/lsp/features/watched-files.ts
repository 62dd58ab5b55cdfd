import { DidChangeWatchedFilesNotification, type FileSystemWatcher, WatchKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { CONFIG_FILE } from '../session/file-system.ts';

/** Keeps up with files that change on disk. */
export const watchedFiles: Feature = {
  name: 'watched files',
  capabilities: {},
  register: ({ connection, session, publisher }) => {
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const changed = await Promise.all(changes.map(({ uri }) => session.changedOnDisk(uri)));
      await session.loadWanted();
      if (changed.includes(true)) publisher.changed();
    });
  },
  begin: async ({ connection, client }) => {
    if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const watchers: FileSystemWatcher[] = ['**/*.sla', `**/${CONFIG_FILE}`].map((globPattern) => ({ globPattern }));
    // Of a folder that goes editors tell only itself, and not the files in it.
    watchers.push({ globPattern: '**/*', kind: WatchKind.Delete });
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  },
};
