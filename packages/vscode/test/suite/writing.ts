/** What helps while one writes: each is asked for as VS Code itself asks. */
import { assert } from 'chai';
import {
  type CodeAction,
  type CodeLens,
  ConfigurationTarget,
  commands,
  extensions,
  type Hover,
  type MarkdownString,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually } from './eventually.ts';
import { itOnPage, page } from './page.ts';
import { edit, open, positionOf, putCursor, revert, uriOf } from './workspace.ts';

const ask = <T>(command: string, ...given: readonly unknown[]): Thenable<T> =>
  commands.executeCommand<T>(command, ...given);

describe('while one writes', () => {
  afterEach(revert);

  it('a finding is mended with one choice', async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    const { document } = editor;
    const at = positionOf(document, 'Intrest');
    const action = await eventually('a repair', async () => {
      const actions = await ask<readonly CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        document.getWordRangeAtPosition(at),
      );
      return actions.find(({ isPreferred, edit: edits }) => isPreferred && edits);
    });
    if (action.edit) await workspace.applyEdit(action.edit);
    assert.notInclude(document.getText(), 'Intrest');
  });

  it('a word says what it means in this agreement', async () => {
    const { document } = await open('acme/handoffs.sla');
    const text = await eventually('a hover', async () => {
      const hovers = await ask<readonly Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        positionOf(document, 'MQL'),
      );
      const said = hovers.flatMap(({ contents }) => contents.map((part) => textOf(part)));
      return said.length > 0 ? said.join('\n') : undefined;
    });
    assert.include(text, 'Marketing qualified lead');
  });

  itOnPage('a word leads to the page of the reference that explains it', async () => {
    const { document } = await open('acme/handoffs.sla');
    const at = positionOf(document, 'accept within');
    const link = await eventually('what the word means', async () => {
      const hovers = await ask<readonly Hover[]>('vscode.executeHoverProvider', document.uri, at);
      const said = hovers.flatMap(({ contents }) => contents.map((part) => textOf(part))).join('\n');
      return /\]\(command:(sla\.openReference)\?([^)]*)\)/.exec(said) ?? undefined;
    });
    const [, command = '', given = ''] = link;
    await commands.executeCommand(command, ...JSON.parse(decodeURIComponent(given)));
    assert.include(String(await page({ do: 'textContent', selector: 'h2#accept' })), 'accept');
  });

  it('what follows stands above, and a click on it leads into the preview', async () => {
    const { document } = await open('acme/stages.sla');
    const lens = await eventually('a lens', async () => {
      const lenses = await ask<readonly CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
      return lenses.find(({ command }) => command?.title.includes('needed'));
    });
    const { command, arguments: given } = lens.command ?? assert.fail();
    await commands.executeCommand(command, ...(given ?? []));
    await eventually('the preview', () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === 'Acme Robotics revenue agreement'),
    );
  });

  it('a kind of lens that is switched off is gone', async () => {
    const { document } = await open('acme/stages.sla');
    const titles = async (): Promise<readonly string[]> => {
      const lenses = await ask<readonly CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
      return lenses.flatMap(({ command }) => command?.title ?? []);
    };
    const settings = workspace.getConfiguration('sla.codeLens');
    await eventually('lenses', async () => (await titles()).length > 0 || undefined);
    await settings.update('stage', false, ConfigurationTarget.Global);
    try {
      await eventually('no lens', async () => (await titles()).length === 0 || undefined);
    } finally {
      await settings.update('stage', undefined, ConfigurationTarget.Global);
    }
  });

  it('a name is changed in every file', async () => {
    const { document } = await open('acme/people.sla');
    const at = positionOf(document, 'Pool "Shared');
    const edits = await eventually('the edits', () =>
      ask<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'Pond'),
    );
    assert.isTrue(await workspace.applyEdit(edits));
    assert.include(document.getText(), 'queue Pond');
    assert.include((await workspace.openTextDocument(uriOf('acme/handoffs.sla'))).getText(), 'route to Pond otherwise');
  });

  it('imports follow a file that gets another name', async () => {
    const { document } = await open('acme/agreement.sla');
    const rename = async (from: string, to: string): Promise<void> => {
      const edits = new WorkspaceEdit();
      edits.renameFile(uriOf(from), uriOf(to));
      await workspace.applyEdit(edits);
    };
    await eventually(
      'the findings of a running server',
      () => extensions.getExtension('sla-lang.sla')?.isActive || undefined,
    );
    await rename('acme/people.sla', 'acme/team.sla');
    await eventually('the import', () => document.getText().includes('import "./team.sla"') || undefined);
    await rename('acme/team.sla', 'acme/people.sla');
    await eventually('the import as it was', () => document.getText().includes('import "./people.sla"') || undefined);
    await document.save();
  });

  it('a line is completed with what can follow', async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'queue Nurturing in Marketing', 'queue Nurturing in Mark');
    putCursor(editor, 'Mark {', 'Mark'.length);
    await accepted(editor, 'queue Nurturing in Marketing {');
  });

  it('a file is laid out', async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, '  currency USD', '       currency     USD');
    await eventually('the layout', async () => {
      await commands.executeCommand('editor.action.formatDocument');
      return editor.document.getText().includes('\n  currency USD\n') ? true : undefined;
    });
  });
});

/** Takes the first thing that is offered, as somebody who types and presses the key does. */
async function accepted({ document }: TextEditor, wanted: string): Promise<void> {
  await eventually(`the line: ${wanted}`, async () => {
    await commands.executeCommand('editor.action.triggerSuggest');
    await new Promise((resolve) => setTimeout(resolve, SUGGESTING_MS));
    await commands.executeCommand('acceptSelectedSuggestion');
    return document.getText().includes(wanted) ? true : undefined;
  });
}

const SUGGESTING_MS = 1000;

const textOf = (part: MarkdownString | Hover['contents'][number]): string =>
  typeof part === 'string' ? part : part.value;
