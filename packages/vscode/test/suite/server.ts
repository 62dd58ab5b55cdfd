import { commands, languages } from 'vscode';
import { place } from '../entry/chosen.ts';
import { eventually } from './eventually.ts';
import { itOnPage, page } from './page.ts';
import { edit, open, revert } from './workspace.ts';

const RESTARTED = 'The SLA language server stopped and was started again.';

// In a worker nobody but the extension itself can end it.
if (place === 'node') {
  describe('a server that ends by itself', () => {
    afterEach(revert);

    itOnPage('is started again, which is said, and works as before', async () => {
      const editor = await open('starter/agreement.sla');
      await page({ do: 'end server' });
      // While tests run VS Code does not pop notifications up, but lists them.
      await eventually('what is said of it', async () => {
        await commands.executeCommand('notifications.showList');
        return (
          String(await page({ do: 'textContent', selector: '.notifications-center' })).includes(RESTARTED) || undefined
        );
      });
      await commands.executeCommand('notifications.clearAll');
      await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
      await eventually('a finding', () =>
        languages.getDiagnostics(editor.document.uri).find(({ message }) => message.includes('Intrest')),
      );
    });
  });
}
