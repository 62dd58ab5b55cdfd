import { Uri } from 'vscode';
import type { Command } from './command.ts';

/** What a lens does when it is clicked: leads to a part of the agreement in the preview. */
export const showDetails: Command = {
  id: 'sla.showDetails',
  run: async ({ preview }, uri, pointer) => {
    if (typeof uri === 'string' && typeof pointer === 'string') await preview.show(Uri.parse(uri), pointer);
  },
};
