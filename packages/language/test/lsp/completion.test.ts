import { expect, test } from 'vitest';
import type { ClientCapabilities, CompletionItem } from 'vscode-languageserver';
import { STARTER } from '../support/compile-text.ts';
import { startEditor, uriOf } from './client.ts';

const SNIPPETS: ClientCapabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

/** What is offered at `<|>` in one of the files. */
async function offered(
  files: Readonly<Record<string, string>>,
  path: string,
  { capabilities, isTyped = false }: { readonly capabilities?: ClientCapabilities; readonly isTyped?: boolean } = {},
): Promise<readonly CompletionItem[]> {
  const marked = files[path] ?? '';
  const text = marked.replace('<|>', '');
  const editor = await startEditor({ ...files, [path]: text }, { ...(capabilities ? { capabilities } : {}) });
  await editor.open(path, text);
  const before = marked.slice(0, marked.indexOf('<|>')).split('\n');
  const items = await editor.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: uriOf(path) },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    context: isTyped ? { triggerKind: 2, triggerCharacter: ' ' } : { triggerKind: 1 },
  });
  expect(editor.errors).toEqual([]);
  return items;
}

test('a name is offered with its kind, its prose and what it replaces', async () => {
  const items = await offered({ 'a.sla': `${STARTER}handoff B from Sales to Marketing { pass Int<|>er }` }, 'a.sla');
  expect(items.find(({ label }) => label === 'Interest')).toMatchObject({
    kind: 6,
    detail: 'a score',
    documentation: { kind: 'markdown', value: expect.stringContaining('Interest is what a lead does.') },
    textEdit: { newText: 'Interest', range: { start: { character: 41 }, end: { character: 46 } } },
  });
});

test('an editor that knows no tab stops gets their defaults', async () => {
  const files = { 'a.sla': `${STARTER}<|>` };
  const find = (items: readonly CompletionItem[]) => items.find(({ label }) => label === 'channel');
  const snippet = find(await offered(files, 'a.sla', { capabilities: SNIPPETS }));
  expect(snippet).toMatchObject({
    insertTextFormat: 2,
    textEdit: { newText: `channel ${'$'}{1:Name} "${'$'}{2:Text}"` },
  });
  const plain = find(await offered(files, 'a.sla'));
  expect(plain?.textEdit?.newText).toBe('channel Name "Text"');
  expect(plain?.insertTextFormat).toBeUndefined();
});

test('nothing is offered unasked where the line could end', async () => {
  const files = { 'a.sla': `${STARTER}stage Won owned by SalesRep <|>` };
  expect(await offered(files, 'a.sla', { isTyped: true })).toEqual([]);
  expect(await offered(files, 'a.sla')).not.toEqual([]);
  const needed = await offered({ 'a.sla': `${STARTER}role Closer in <|>` }, 'a.sla', { isTyped: true });
  expect(needed.map(({ label }) => label)).toEqual(['Marketing', 'Sales']);
});

test('names of files that belong to no agreement come with their import', async () => {
  const loose = 'team Partners\n';
  const items = await offered({ 'a.sla': `${STARTER}role Closer in <|>`, 'b.sla': loose }, 'a.sla');
  expect(items.at(-1)).toMatchObject({
    label: 'Partners',
    additionalTextEdits: [{ newText: 'import "./b.sla"\n\n', range: { start: { line: 0, character: 0 } } }],
  });
});

test('names of an agreement are offered to a file that belongs to none', async () => {
  const items = await offered({ 'a.sla': STARTER, 'b.sla': 'role Closer in <|>' }, 'b.sla');
  expect(items.map(({ label }) => label)).toEqual(['Marketing', 'Sales']);
});
