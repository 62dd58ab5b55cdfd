import type { Feature } from '../feature.ts';

/** Reads folders that are added to the editor, and lets go of those that are taken out. */
export const folders: Feature = {
  name: 'folders',
  capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  register: () => {},
  begin: async ({ connection, client, folders: first, session, publisher }) => {
    await Promise.all(first.map((uri) => session.addFolder(uri)));
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      for (const { uri } of removed) session.removeFolder(uri);
      await Promise.all(added.map(({ uri }) => session.addFolder(uri)));
      publisher.changed();
    });
  },
};
