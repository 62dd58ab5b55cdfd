import { assert } from 'chai';
import { commands, type TextEditor, window } from 'vscode';
import { eventually } from './eventually.ts';
import { itOnPage, page } from './page.ts';
import { edit, open, revert } from './workspace.ts';

/** Opens a lead that is made up from the agreement of a file. */
async function asked(path: string): Promise<TextEditor> {
  await open(path);
  await commands.executeCommand('sla.whereWouldItGo');
  return eventually('the lead', () => window.visibleTextEditors.find(({ document }) => document.languageId === 'json'));
}

const stage = 'li:nth-child(1) > .sla-value';
const shows = (selector: string, text: string) =>
  eventually(`${text} in the answer`, async () => {
    const found = await page({ do: 'textContent', selector }).catch(() => '');
    return String(found).includes(text) ? true : undefined;
  });

describe('where a lead would go', () => {
  afterEach(revert);

  it('is asked of a lead that has what the agreement asks about', async () => {
    const { document } = await asked('acme/agreement.sla');
    const lead = JSON.parse(document.getText());
    assert.deepEqual(lead.events, ['demo_requested']);
    assert.equal(lead.values.region, 'AMER');
    assert.equal(lead.account.employees, 800);
    assert.isTrue(
      window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label === 'Where would this lead go?'),
    );
  });

  itOnPage('is answered, and again when the lead is another', async () => {
    const editor = await asked('acme/agreement.sla');
    await shows(stage, 'MQL');
    await edit(editor, '"demo_requested"', '');
    await shows(stage, 'Visitor');
    await edit(editor, '"values"', 'values');
    await shows('#notice', 'This is no JSON yet');
  });

  itOnPage('leads to the words because of which it is so', async () => {
    await asked('acme/agreement.sla');
    await shows(stage, 'MQL');
    // The file and the line look like what they are.
    await page({ do: 'click', selector: 'li:nth-child(1) .sla-place' });
    await eventually('the words', () => {
      const editor = window.activeTextEditor;
      const line = editor?.document.lineAt(editor.selection.start.line).text;
      return line?.includes('enters when Priority is Hot') ? true : undefined;
    });
  });
});
