/** Folders that are opened, closed, moved and deleted while files in them are open. */
import { expect, test } from 'vitest';
import { STARTER } from '../support/compile-text.ts';
import { type Editor, FOLDER, startEditor, uriOf } from './client.ts';

const FAULTY = STARTER.replace('among SalesRep', 'among Nobody');
const MAIN = `import "./parts/part.sla"\n${STARTER}`;
const PART = 'import "../more.sla"\n';
const CAN_CHANGE_FOLDERS = { capabilities: { workspace: { workspaceFolders: true } } };

const codesOf = async (editor: Editor, path: string) => (await editor.diagnostics(path)).map(({ code }) => code);

const symbolsOf = (editor: Editor, path: string) =>
  editor.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: uriOf(path) } });

const asFolders = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));

/** The editor opens and closes folders. */
const changeFolders = (editor: Editor, { added = [], removed = [] }: { added?: string[]; removed?: string[] }) =>
  editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: asFolders(added), removed: asFolders(removed) },
  });

test('a file in a folder below that is opened before all files have been read belongs where it does afterwards', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const files = { 'a.sla': MAIN, 'parts/part.sla': PART, 'more.sla': '' };
  const editor = await startEditor(files, { slowly: promise });
  await editor.open('parts/part.sla');
  await editor.open('a.sla');
  await editor.change('parts/part.sla', `${PART}queue Q in Nowhere\n`);
  resolve();
  expect(await codesOf(editor, 'parts/part.sla')).toEqual(['name-unknown']);
  const said = editor.published().flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  expect(said).not.toContain('import-outside');
  expect(said).not.toContain('file-in-no-agreement');
});

test('a file that is open belongs to the folder that is opened around it', async () => {
  const files = { 'a.sla': MAIN, 'parts/part.sla': PART, 'more.sla': '' };
  const editor = await startEditor(files, { ...CAN_CHANGE_FOLDERS, folders: ['file:///elsewhere'] });
  await editor.open('parts/part.sla');
  expect(await codesOf(editor, 'parts/part.sla')).toContain('import-outside');
  await changeFolders(editor, { added: [FOLDER] });
  await editor.change('parts/part.sla', `${PART}queue Q in Nowhere\n`);
  await expect.poll(() => codesOf(editor, 'parts/part.sla')).toEqual(['name-unknown']);
  await editor.change('parts/part.sla', PART);
  await expect.poll(() => codesOf(editor, 'parts/part.sla')).toEqual([]);
});

test('of a folder that is closed nothing is said any more, but of what is open', async () => {
  const files = { 'one/a.sla': FAULTY, 'two/b.sla': FAULTY };
  const editor = await startEditor(files, { ...CAN_CHANGE_FOLDERS, folders: [uriOf('one'), uriOf('two')] });
  await editor.open('two/b.sla');
  expect([await codesOf(editor, 'one/a.sla'), await codesOf(editor, 'two/b.sla')]).toEqual([
    ['name-unknown'],
    ['name-unknown'],
  ]);
  await changeFolders(editor, { removed: [uriOf('one'), uriOf('two')] });
  await expect.poll(() => codesOf(editor, 'one/a.sla')).toEqual([]);
  expect(await symbolsOf(editor, 'two/b.sla')).not.toEqual([]);
  expect(await codesOf(editor, 'two/b.sla')).toEqual(['name-unknown']);
});

test('of a file from elsewhere nothing is said once it is closed', async () => {
  const editor = await startEditor({ 'elsewhere/a.sla': FAULTY }, { folders: [uriOf('here')] });
  await editor.open('elsewhere/a.sla');
  expect(await codesOf(editor, 'elsewhere/a.sla')).toEqual(['name-unknown']);
  await editor.close('elsewhere/a.sla');
  expect(await codesOf(editor, 'elsewhere/a.sla')).toEqual([]);
});

test('of a folder that is deleted the editor tells nothing but itself, and its files are gone', async () => {
  const editor = await startEditor({ 'a.sla': STARTER, 'old/b.sla': FAULTY });
  expect(await codesOf(editor, 'old/b.sla')).toEqual(['name-unknown']);
  editor.disk.delete('old/b.sla');
  await editor.onDisk('old');
  await expect.poll(() => codesOf(editor, 'old/b.sla')).toEqual([]);
});

test('files in a folder that comes from outside are found, though the editor tells of the folder only', async () => {
  const editor = await startEditor({ 'a.sla': `import "./new/part.sla"\n${STARTER}` });
  await editor.open('a.sla');
  expect(await codesOf(editor, 'a.sla')).toEqual(['import-missing']);
  editor.disk.set('new/part.sla', '// nothing\n');
  editor.disk.set('new/deep/b.sla', FAULTY);
  await editor.folderOnDisk('new');
  await expect.poll(() => codesOf(editor, 'a.sla')).toEqual([]);
  expect(await codesOf(editor, 'new/deep/b.sla')).toEqual(['name-unknown']);
});

test('a folder that comes with a configuration keeps its files to itself', async () => {
  const editor = await startEditor({ 'a.sla': STARTER, 'more.sla': '' });
  expect(await codesOf(editor, 'a.sla')).toEqual([]);
  editor.disk.set('new/sla.config.json', '{}');
  editor.disk.set('new/b.sla', `import "../more.sla"\n${STARTER}`);
  await editor.folderOnDisk('new');
  await expect.poll(() => codesOf(editor, 'new/b.sla')).toEqual(['import-outside']);
});

test('what is written meanwhile stays as it is when a folder comes', async () => {
  const editor = await startEditor({ 'a.sla': STARTER });
  await editor.open('a.sla');
  expect(await codesOf(editor, 'a.sla')).toEqual([]);
  editor.disk.set('new/b.sla', FAULTY);
  await editor.folderOnDisk('new');
  await editor.change('a.sla', FAULTY);
  await expect.poll(() => codesOf(editor, 'new/b.sla')).toEqual(['name-unknown']);
  expect(await codesOf(editor, 'a.sla')).toEqual(['name-unknown']);
});

test.each(['node_modules/sla', '.git/modules', 'notes'])(
  'of a folder %s that comes nothing is read',
  async (folder) => {
    const editor = await startEditor({ 'a.sla': STARTER });
    expect(await codesOf(editor, 'a.sla')).toEqual([]);
    if (folder !== 'notes') editor.disk.set(`${folder}/b.sla`, FAULTY);
    await editor.folderOnDisk(folder);
    await editor.change('a.sla', STARTER);
    expect(await codesOf(editor, `${folder}/b.sla`)).toEqual([]);
  },
);

test('files in a folder that gets another name are found there', async () => {
  const editor = await startEditor({ 'a.sla': STARTER, 'old/b.sla': FAULTY });
  expect(await codesOf(editor, 'old/b.sla')).toEqual(['name-unknown']);
  editor.disk.delete('old/b.sla');
  editor.disk.set('new/b.sla', FAULTY);
  const files = [{ oldUri: uriOf('old'), newUri: uriOf('new') }];
  await editor.connection.sendNotification('workspace/didRenameFiles', { files });
  await expect.poll(() => codesOf(editor, 'new/b.sla')).toEqual(['name-unknown']);
  expect(await codesOf(editor, 'old/b.sla')).toEqual([]);
});

test('a configuration that comes keeps the files below it to themselves, and lets them go when it goes', async () => {
  const editor = await startEditor({
    'a.sla': STARTER,
    'parts/b.sla': `import "../more.sla"\n${STARTER}`,
    'more.sla': '',
  });
  await editor.open('parts/b.sla');
  expect(await codesOf(editor, 'parts/b.sla')).toEqual([]);
  editor.disk.set('parts/sla.config.json', '{}');
  await editor.onDisk('parts/sla.config.json');
  await expect.poll(() => codesOf(editor, 'parts/b.sla')).toEqual(['import-outside']);
  editor.disk.delete('parts/sla.config.json');
  await editor.onDisk('parts/sla.config.json');
  await expect.poll(() => codesOf(editor, 'parts/b.sla')).toEqual([]);
});
