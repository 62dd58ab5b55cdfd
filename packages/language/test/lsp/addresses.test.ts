/** One file under several addresses: editors differ in what they escape, and some use two spellings themselves. */
import { describe, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver/node';
import { STARTER } from '../support/compile-text.ts';
import { type Editor, startEditor } from './client.ts';

const FAULTY = STARTER.replace('among SalesRep', 'among Nobody');

const codesOf = async (editor: Editor, address: string) => (await editor.diagnostics(address)).map(({ code }) => code);

const symbolsOf = (editor: Editor, address: string) =>
  editor.connection.sendRequest<object[]>('textDocument/documentSymbol', { textDocument: { uri: address } });

describe.each([
  ['a space', 'file:///work/a b.sla', 'file:///work/a%20b.sla'],
  ['an escape in small letters', 'file:///work/caf%c3%a9.sla', 'file:///work/caf%C3%A9.sla'],
  ['a letter beyond ASCII', 'file:///work/café.sla', 'file:///work/caf%C3%A9.sla'],
  ['a drive', 'file:///C:/work/a.sla', 'file:///c%3A/work/a.sla'],
])('%s', (_, one, other) => {
  test('findings go out under the address that the editor has opened', async () => {
    for (const address of [one, other]) {
      const editor = await startEditor({});
      await editor.open(address, FAULTY);
      expect(await codesOf(editor, address)).toEqual(['name-unknown']);
      expect(new Set(editor.published().map(({ uri }) => uri))).toEqual(new Set([address]));
    }
  });

  test('a file that was opened under one address is changed and closed under another', async () => {
    const editor = await startEditor({});
    await editor.open(one, STARTER);
    await editor.change(other, FAULTY);
    expect(await codesOf(editor, one)).toEqual(['name-unknown']);
    await editor.close(other);
    expect(await codesOf(editor, one)).toEqual([]);
    expect(await symbolsOf(editor, one)).toEqual([]);
  });

  test('what is open under both goes on when one is closed, and loses no change', async () => {
    const editor = await startEditor({});
    await editor.open(one, STARTER);
    await editor.open(other, STARTER);
    await editor.close(other);
    await editor.change(one, FAULTY);
    expect(await codesOf(editor, one)).toEqual(['name-unknown']);
    expect(await symbolsOf(editor, other)).not.toEqual([]);
  });

  test('what is open under both is told of under both, as it was changed last', async () => {
    const editor = await startEditor({});
    await editor.open(one, STARTER);
    await editor.open(other, STARTER);
    await editor.change(one, FAULTY);
    expect([await codesOf(editor, one), await codesOf(editor, other)]).toEqual([['name-unknown'], ['name-unknown']]);
    await editor.close(one);
    expect([await codesOf(editor, one), await codesOf(editor, other)]).toEqual([[], []]);
  });

  test('where a name is declared is answered under the address of the request', async () => {
    const editor = await startEditor({});
    await editor.open(one, STARTER);
    const line = STARTER.split('\n').findIndex((text) => text.includes('among SalesRep'));
    const character = STARTER.split('\n')[line]?.indexOf('SalesRep') ?? 0;
    const found = await editor.connection.sendRequest<Location[]>('textDocument/definition', {
      textDocument: { uri: one },
      position: { line, character },
    });
    expect(JSON.stringify(found)).toContain(JSON.stringify(one));
  });
});

test('a file below a folder that is spelled in another way belongs to it, and others are called as the folder is', async () => {
  const editor = await startEditor({}, { folders: ['file:///C:/work'] });
  await editor.open('file:///c%3A/work/a.sla', `import "./b.sla"\n${STARTER}`);
  await editor.open('file:///C:/work/b.sla', 'queue Q in Nowhere\n');
  expect(await codesOf(editor, 'file:///C:/work/b.sla')).toEqual(['name-unknown']);
  expect(await codesOf(editor, 'file:///c%3A/work/a.sla')).toEqual([]);
});

test('a file that nobody has opened is called as its folder is', async () => {
  const editor = await startEditor({ 'my work/b.sla': FAULTY }, { folders: ['file:///work/my work'] });
  expect(await codesOf(editor, 'file:///work/my work/b.sla')).toEqual(['name-unknown']);
});

test('imports follow a file that is moved from a folder in another spelling', async () => {
  const editor = await startEditor({}, { folders: ['file:///C:/work'] });
  await editor.open('file:///C:/work/a.sla', `import "./b.sla"\n${STARTER}`);
  await editor.open('file:///C:/work/b.sla', '// nothing\n');
  await editor.diagnostics('a.sla');
  const files = [{ oldUri: 'file:///c:/work/b.sla', newUri: 'file:///c:/work/c.sla' }];
  const edit = await editor.connection.sendRequest('workspace/willRenameFiles', { files });
  expect(edit).toMatchObject({ changes: { 'file:///C:/work/a.sla': [{ newText: '"./c.sla"' }] } });
});
