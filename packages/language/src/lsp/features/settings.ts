import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Feature, ServerContext } from '../feature.ts';

/** Takes note of what the user switches. */
export const settings: Feature = {
  name: 'settings',
  capabilities: {},
  register: (server) => {
    server.connection.onDidChangeConfiguration(async () => {
      await read(server);
      await refresh(server);
    });
  },
  begin: async (server) => {
    if (server.client.workspace?.didChangeConfiguration?.dynamicRegistration)
      await server.connection.client.register(DidChangeConfigurationNotification.type, { section: 'sla' });
    await read(server);
  },
};

async function read({ connection, client, settings: current }: ServerContext): Promise<void> {
  if (client.workspace?.configuration) current.values = await connection.workspace.getConfiguration('sla');
}

/** Lenses and hints stand in the text until the editor asks anew. */
async function refresh({ connection, client }: ServerContext): Promise<void> {
  if (client.workspace?.codeLens?.refreshSupport) await connection.sendRequest('workspace/codeLens/refresh');
  if (client.workspace?.inlayHint?.refreshSupport) await connection.languages.inlayHint.refresh();
}
