/** What helps while one writes: each is asked for as VS Code itself asks. */
import { assert } from 'chai';
import {
  type CodeAction,
  type CodeLens,
  commands,
  type Hover,
  type MarkdownString,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually } from './eventually.ts';
import { edit, open, positionOf, revert, uriOf } from './workspace.ts';

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

  it('a file is laid out', async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, '  currency USD', '       currency     USD');
    await eventually('the layout', async () => {
      await commands.executeCommand('editor.action.formatDocument');
      return editor.document.getText().includes('\n  currency USD\n') ? true : undefined;
    });
  });
});

const textOf = (part: MarkdownString | Hover['contents'][number]): string =>
  typeof part === 'string' ? part : part.value;
