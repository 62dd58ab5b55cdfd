import { assert } from 'chai';
import { type CodeLens, commands, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { itOnPage, page } from './page.ts';
import { edit, open, putCursor, revert, uriOf } from './workspace.ts';

/** A run that has ended shows in the margin within this time; another run before would take it away again. */
const LOOKS = 10;
const LOOK_MS = 200;

/** Waits until such a picture stands in the margin, where scenarios are run and say how they went. */
async function margin(picture: string, again: () => Thenable<unknown> = () => Promise.resolve()): Promise<void> {
  await eventually(`${picture} in the margin`, async () => {
    await again();
    for (let look = 0; look < LOOKS; look++) {
      const shown = page({ do: 'classes', selector: '.glyph-margin-widgets .cgmr' });
      const classes = JSON.stringify(await shown.catch(() => []));
      if (classes.includes(picture)) return true;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return undefined;
  });
}

/** From top to bottom. */
async function lensesThatRun(): Promise<readonly CodeLens[]> {
  const uri = uriOf('acme/scenarios.sla');
  return eventually('lenses that run', async () => {
    const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const found = all.filter(({ command }) => command?.command === 'sla.runScenario');
    return found.length > 0 ? found.toSorted((a, b) => a.range.start.compareTo(b.range.start)) : undefined;
  });
}

describe('scenarios as tests', () => {
  beforeEach(() => open('acme/scenarios.sla'));
  afterEach(revert);

  itOnPage('can be run where they stand', () => margin('testing-run-icon'));

  it('have a lens each that runs them, as has what must always hold', async () => {
    const text = (await workspace.openTextDocument(uriOf('acme/scenarios.sla'))).getText();
    const pointers = (head: RegExp, of: string) => (text.match(head) ?? []).map((_, at) => `/${of}/${at}`);
    assert.sameMembers(
      (await lensesThatRun()).map(({ command }) => String(command?.arguments?.[1])),
      [...pointers(/^scenario /gm, 'scenarios'), ...pointers(/^always /gm, 'invariants')],
    );
  });

  itOnPage('are run by the lens', async () => {
    const [first] = await lensesThatRun();
    const [uri, pointer] = first?.command?.arguments ?? [];
    await margin('testing-passed-icon', () => commands.executeCommand('sla.runScenario', uri, pointer));
  });

  // VS Code asks for trust before it runs any test, though nothing of the folder is executed here.
  if (!workspace.isTrusted) return;

  const run = () => commands.executeCommand('testing.runAll');

  itOnPage('pass where everything follows from the words', () => margin('testing-passed-icon', run));

  itOnPage('search for a lead that breaks what must always hold, and save it as a scenario', async () => {
    const editor = await open('acme/scenarios.sla');
    await edit(editor, 'expect lead became SQL or lead became WithPartner', 'expect lead became WithPartner');
    // Results of a run before this one may leave the text little room.
    putCursor(editor, 'always PastSales');
    await margin('testing-failed-icon', () =>
      commands.executeCommand('sla.runScenario', editor.document.uri.toString(), '/invariants/0'),
    );
    await commands.executeCommand('testing.openOutputPeek');
    await page({ do: 'click', selector: '.monaco-editor .peekview-widget a[data-href^="command:sla.saveLead"]' });
    await eventually('the lead at the end of the file', async () =>
      /scenario "Nobody becomes a customer past Sales: not for every lead" \{[^}]*\}\n$/.test(editor.document.getText())
        ? true
        : undefined,
    );
  });

  itOnPage('fail where something else follows', async () => {
    const editor = await open('acme/scenarios.sla');
    await edit(editor, 'expect HotLeads target by 2027-03-08 09:05', 'expect HotLeads target by 2027-03-08 09:06');
    putCursor(editor, 'scenario FridayEvening');
    await margin('testing-failed-icon', run);
  });
});
