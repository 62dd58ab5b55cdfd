import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { CONFIG_FILE } from '../session/file-system.ts';

/** Keeps up with files that change on disk. */
export const watchedFiles: Feature = {
  name: 'watched files',
  capabilities: {},
  register: ({ connection, session, publisher }) => {
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const isChanged = await session.changedOnDisk(
        changes.map(({ uri, type }) => ({ uri, isNew: type === FileChangeType.Created })),
      );
      await session.loadWanted();
      if (isChanged) publisher.changed();
    });
  },
  begin: async ({ connection, client }) => {
    if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const watchers: FileSystemWatcher[] = ['**/*.sla', `**/${CONFIG_FILE}`].map((globPattern) => ({ globPattern }));
    // Of a folder that comes or goes editors tell only itself, and not the files in it.
    watchers.push({ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete });
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  },
};
