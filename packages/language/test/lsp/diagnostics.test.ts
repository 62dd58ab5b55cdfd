import { expect, test } from 'vitest';
import { STARTER } from '../support/compile-text.ts';
import { startEditor, uriOf } from './client.ts';

const codes = (diagnostics: readonly { readonly code?: unknown }[]): unknown[] => diagnostics.map(({ code }) => code);
const WITHOUT_PAYLOAD = STARTER.replace(/ {2}pass email.*\n/, '');
const FAULTY = STARTER.replace('route round robin among SalesRep', 'route round robin among SalesRepp');

test('a clean agreement has no findings', async () => {
  const editor = await startEditor({ 'a.sla': STARTER });
  await editor.open('a.sla');
  expect(await editor.diagnostics('a.sla')).toEqual([]);
});

test('a misspelt name is found at its word, with its code', async () => {
  const editor = await startEditor({ 'a.sla': FAULTY });
  await editor.open('a.sla');
  const [found] = await editor.diagnostics('a.sla');
  const line = FAULTY.split('\n').findIndex((text) => text.includes('SalesRepp'));
  const start = FAULTY.split('\n')[line]?.indexOf('SalesRepp') ?? -1;
  expect(found).toMatchObject({
    code: 'name-unknown',
    source: 'sla',
    severity: 1,
    range: { start: { line, character: start }, end: { line, character: start + 'SalesRepp'.length } },
  });
});

test('files that are not open are told of as well', async () => {
  const editor = await startEditor({ 'a.sla': `import "./b.sla"\n${STARTER}`, 'b.sla': 'queue Q in Nowhere\n' });
  await editor.open('a.sla');
  expect(codes(await editor.diagnostics('b.sla'))).toContain('name-unknown');
});

test('one mistake in several files is marked in each of them, and leads to the first', async () => {
  const editor = await startEditor({ 'a.sla': `import "./b.sla"\n${FAULTY}`, 'b.sla': 'queue Q in SalesRepp\n' });
  await editor.open('a.sla');
  const marked = [...(await editor.diagnostics('a.sla')), ...(await editor.diagnostics('b.sla'))].filter(
    ({ code }) => code === 'name-unknown',
  );
  expect(marked.map(({ range }) => range.end.character - range.start.character)).toEqual([9, 9]);
  expect(marked[1]?.relatedInformation?.map(({ location }) => location.uri)).toEqual([uriOf('a.sla')]);
});

test('a file that belongs to no agreement is pointed out until it is imported', async () => {
  const editor = await startEditor({ 'a.sla': STARTER, 'b.sla': '/// Ours.\nteam Partners {\n}\n' });
  await editor.open('a.sla');
  const [found, ...more] = await editor.diagnostics('b.sla');
  expect([found?.code, found?.range.start.line, more]).toEqual(['file-in-no-agreement', 1, []]);
  await editor.change('a.sla', `import "./b.sla"\n${STARTER}`);
  expect(codes(await editor.diagnostics('b.sla'))).not.toContain('file-in-no-agreement');
});

test('a header that is being written is what there is to say', async () => {
  const editor = await startEditor({ 'a.sla': 'agreement "A' });
  await editor.open('a.sla');
  expect(codes(await editor.diagnostics('a.sla'))).not.toContain('file-in-no-agreement');
});

test('findings go away with what caused them', async () => {
  const editor = await startEditor({ 'a.sla': STARTER });
  await editor.open('a.sla', FAULTY);
  expect(codes(await editor.diagnostics('a.sla'))).toEqual(['name-unknown']);
  await editor.change('a.sla', STARTER);
  expect(await editor.diagnostics('a.sla')).toEqual([]);
});

test('what checks found stays where its words are until they have run again', async () => {
  const editor = await startEditor({ 'a.sla': WITHOUT_PAYLOAD });
  await editor.open('a.sla');
  const before = (await editor.diagnostics('a.sla')).find(({ code }) => code === 'handoff-no-payload');
  expect(before).toBeDefined();
  const count = editor.published().length;
  await editor.change('a.sla', `\n${WITHOUT_PAYLOAD}`);
  await editor.diagnostics('a.sla');
  const moved = editor.published()[count]?.diagnostics.find(({ code }) => code === before?.code);
  expect(moved?.range.start.line).toBe((before?.range.start.line ?? -1) + 1);
});

test('a closed file counts as it is on disk', async () => {
  const editor = await startEditor({ 'a.sla': STARTER });
  await editor.open('a.sla', FAULTY);
  expect(codes(await editor.diagnostics('a.sla'))).toEqual(['name-unknown']);
  await editor.close('a.sla');
  expect(await editor.diagnostics('a.sla')).toEqual([]);
});

test('a file that changes on disk is read again', async () => {
  const editor = await startEditor({ 'a.sla': `import "./b.sla"\n${STARTER}`, 'b.sla': '' });
  await editor.open('a.sla');
  expect(await editor.diagnostics('b.sla')).toEqual([]);
  editor.disk.set('b.sla', 'queue Q in Nowhere\n');
  await editor.onDisk('b.sla');
  await editor.connection.sendRequest('sla/settled', {});
  expect(codes(await editor.diagnostics('b.sla'))).toContain('name-unknown');
});

test('an import that has just been written finds its file', async () => {
  const editor = await startEditor({ 'a.sla': STARTER, 'b.sla': '' });
  await editor.open('a.sla');
  await editor.change('a.sla', `import "./b.sla"\n${STARTER}`);
  expect(await editor.diagnostics('a.sla')).toEqual([]);
});

test('the configuration of the project counts, and what is wrong with it is told', async () => {
  const level = (value: string) => JSON.stringify({ rules: { 'handoff-no-payload': value } });

  const editor = await startEditor({ 'a.sla': WITHOUT_PAYLOAD, 'sla.config.json': level('error') });
  await editor.open('a.sla');
  expect((await editor.diagnostics('a.sla')).find(({ code }) => code === 'handoff-no-payload')?.severity).toBe(1);
  editor.disk.set('sla.config.json', level('loud'));
  await editor.onDisk('sla.config.json');
  await editor.connection.sendRequest('sla/settled', {});
  expect(codes(await editor.diagnostics('sla.config.json'))).toEqual(['config-invalid']);
});

test('the agreement can be asked for, compiled, with where everything is written', async () => {
  const editor = await startEditor({ 'a.sla': STARTER });
  await editor.open('a.sla');
  const compiled = await editor.connection.sendRequest('sla/agreement', { textDocument: { uri: uriOf('a.sla') } });
  expect(compiled).toMatchObject({
    root: uriOf('a.sla'),
    files: { 'a.sla': uriOf('a.sla') },
    agreement: { format: 1 },
    problems: { error: 0, warning: 0 },
  });
});

test('nothing fails and nothing is logged on the way', async () => {
  const editor = await startEditor({ 'a.sla': FAULTY });
  await editor.open('a.sla');
  await editor.diagnostics('a.sla');
  expect(editor.errors).toEqual([]);
});
