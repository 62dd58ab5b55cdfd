/** Shows each feature as a user comes upon it, and takes a picture of it. */
import { commands } from 'vscode';
import { page } from '../suite/page.ts';
import { revert } from '../suite/workspace.ts';
import { rest } from './rest.ts';
import { stops } from './stops.ts';

describe('a picture', () => {
  before(async () => {
    await commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await commands.executeCommand('notifications.clearAll');
  });
  beforeEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('workbench.action.closePanel');
    await commands.executeCommand('workbench.action.closeSidebar');
  });
  afterEach(async () => {
    await page({ do: 'press', key: 'Escape' });
    await page({ do: 'press', key: 'Escape' });
    await revert();
  });

  for (const [name, show] of Object.entries(stops)) {
    it(`of ${name}`, async () => {
      await show();
      await rest();
      await page({ do: 'picture', name });
    });
  }
});
