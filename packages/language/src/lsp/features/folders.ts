import type { Feature } from '../feature.ts';

/** Reads folders that are added to the editor, and lets go of those that are taken out. */
export const folders: Feature = {
  name: 'folders',
  capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  register: () => {},
  begin: async ({ connection, client, folders: first, session, publisher }) => {
    await session.changeFolders({ added: first, removed: [] });
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      const uris = (some: readonly { readonly uri: string }[]) => some.map(({ uri }) => uri);
      await session.changeFolders({ added: uris(added), removed: uris(removed) });
      publisher.changed();
    });
  },
};
