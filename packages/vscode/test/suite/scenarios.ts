import { assert } from 'chai';
import { type CodeLens, commands, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { itOnPage, page } from './page.ts';
import { edit, open, revert, uriOf } from './workspace.ts';

/** Waits until such a picture stands in the margin, where scenarios are run and say how they went. */
async function margin(picture: string, again: () => Thenable<unknown> = () => Promise.resolve()): Promise<void> {
  await eventually(`${picture} in the margin`, async () => {
    await again();
    const shown = page({ do: 'classes', selector: '.glyph-margin-widgets .cgmr' });
    const classes = JSON.stringify(await shown.catch(() => []));
    return classes.includes(picture) ? true : undefined;
  });
}

describe('scenarios as tests', () => {
  beforeEach(() => open('acme/scenarios.sla'));
  afterEach(revert);

  itOnPage('can be run where they stand', () => margin('testing-run-icon'));

  it('have a lens each that runs them', async () => {
    const uri = uriOf('acme/scenarios.sla');
    const written = (await workspace.openTextDocument(uri)).getText().match(/^scenario /gm) ?? [];
    const lenses = await eventually('lenses that run', async () => {
      const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri);
      const found = all.filter(({ command }) => command?.command === 'sla.runScenario');
      return found.length > 0 ? found : undefined;
    });
    const run = lenses.map(({ command }) => String(command?.arguments?.[1]));
    assert.sameMembers(
      run,
      written.map((_, at) => `/scenarios/${at}`),
    );
  });

  itOnPage('are run by the lens', () =>
    margin('testing-passed-icon', () =>
      commands.executeCommand('sla.runScenario', uriOf('acme/scenarios.sla').toString(), '/scenarios/0'),
    ),
  );

  // VS Code asks for trust before it runs any test, though nothing of the folder is executed here.
  if (!workspace.isTrusted) return;

  const run = () => commands.executeCommand('testing.runAll');

  itOnPage('pass where everything follows from the words', () => margin('testing-passed-icon', run));

  itOnPage('fail where something else follows', async () => {
    const editor = await open('acme/scenarios.sla');
    await edit(editor, 'expect HotLeads target by 2027-03-08 09:05', 'expect HotLeads target by 2027-03-08 09:06');
    await margin('testing-failed-icon', run);
  });
});
