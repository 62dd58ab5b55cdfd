import type { Command } from './command.ts';

/** Leads to what was chosen in the tree, in the preview. */
export const showInPreview: Command = {
  id: 'sla.showInPreview',
  run: async ({ preview, agreements: { subject } }, node) => {
    const pointer = typeof node === 'object' && node !== null && 'pointer' in node ? node.pointer : undefined;
    if (subject && typeof pointer === 'string') await preview.show(subject, pointer);
  },
};
