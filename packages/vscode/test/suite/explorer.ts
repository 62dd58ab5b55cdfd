import { assert } from 'chai';
import { commands, window } from 'vscode';
import { eventually } from './eventually.ts';
import { itOnPage, page } from './page.ts';
import { edit, open, revert } from './workspace.ts';

const row = (label: string): string => `.monaco-list-row[aria-label*="${label}"]`;

describe('the agreement in the side bar', () => {
  beforeEach(async () => {
    await open('starter/agreement.sla');
    await commands.executeCommand('workbench.view.explorer');
    await eventually('the view', async () => {
      const known = await commands.getCommands();
      return known.includes('sla.agreement.focus') ? true : undefined;
    });
    await commands.executeCommand('sla.agreement.focus');
  });
  afterEach(revert);

  itOnPage('lists what the agreement has in it', async () => {
    for (const group of ['Parties', 'Goals', 'Stages', 'Handoffs', 'Contact policies', 'Promises']) {
      assert.include(String(await page({ do: 'textContent', selector: row(group) })), group);
    }
  });

  itOnPage('leads to the words of what is chosen', async () => {
    await page({ do: 'click', selector: row('Goals') });
    await page({ do: 'click', selector: row('New bookings') });
    await eventually('the words', () => {
      const editor = window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.active.line).text.startsWith('goal NewBusiness')
        ? true
        : undefined;
    });
  });

  itOnPage('lists the problems', async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    const problem = { do: 'textContent', selector: row("Nothing is called 'Intrest'"), withinMs: 500 } as const;
    // It is at the end of the tree, and on the page only once that is gone to; the tree may be drawn anew meanwhile.
    const said = await eventually('the problem', async () => {
      await commands.executeCommand('sla.agreement.focus');
      await page({ do: 'press', key: 'End' });
      return page(problem).then(String, () => undefined);
    });
    assert.include(said, 'agreement.sla');
  });
});
