import type { Command } from './command.ts';

/** Starts the language server anew, for when it has been given up or does not behave. */
export const restartServer: Command = {
  id: 'sla.restartServer',
  run: async ({ client, agreements }) => {
    await client.stop();
    await client.start();
    await agreements.refresh();
  },
};
