import { commands } from 'vscode';
import { OPEN_REFERENCE, referencePage } from '../docs/addresses.ts';
import type { Command } from './command.ts';

/** Opens a page of the reference, which comes with the extension, at one of its headings. */
export const openReference: Command = {
  id: OPEN_REFERENCE,
  run: async (_, page, heading) => {
    if (typeof page !== 'string' || !PAGE.test(page)) return;
    const uri = referencePage(page, typeof heading === 'string' ? heading : '');
    await commands.executeCommand('markdown.showPreview', uri);
  },
};

/** What a page may be called, so that no link leads out of the reference. */
const PAGE = /^[a-z-]+\.md$/;
