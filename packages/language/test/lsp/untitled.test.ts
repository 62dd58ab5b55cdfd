import { expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { disk } from '../../src/lsp/node/disk.ts';
import { STARTER } from '../support/compile-text.ts';
import { startEditor } from './client.ts';

/** How an editor calls what has no file yet. */
const UNTITLED = 'untitled:Untitled-1';

test('what has no file yet is told of under the name that the editor gave it', async () => {
  const editor = await startEditor({});
  await editor.open(UNTITLED, STARTER.replace('among SalesRep', 'among Nobody'));
  expect((await editor.diagnostics(UNTITLED)).map(({ code }) => code)).toEqual(['name-unknown']);
});

test('what has no file yet is edited where it stands', async () => {
  const editor = await startEditor({});
  await editor.open(UNTITLED, 'agreement "A"\nteam Sales\n');
  const edit = await editor.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri: UNTITLED },
    position: { line: 1, character: 6 },
    newName: 'Closers',
  });
  expect(Object.keys(edit.changes ?? {})).toEqual([UNTITLED]);
});

test('what is not on the disk is not looked for there', async () => {
  const read = await disk.read('untitled:/etc/hostname', 'untitled:/etc');
  expect(read).toEqual({ kind: 'problem', reason: 'missing' });
  expect(await disk.find('untitled:/etc')).toEqual([]);
});
