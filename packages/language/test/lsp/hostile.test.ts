/** What no author means to do and an editor sees all the same: far too much, damage, and files of other programs. */
import { expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { STARTER } from '../support/compile-text.ts';
import { type Editor, startEditor, uriOf } from './client.ts';

const ROOT = 'agreement.sla';

const codesOf = async (editor: Editor, path: string) => (await editor.diagnostics(path)).map(({ code }) => code);

const hoverAt = (editor: Editor, path: string, line: number, character: number) =>
  editor.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: uriOf(path) },
    position: { line, character },
  });

/** Where a word stands first in a text. */
function positionOf(text: string, word: string): { readonly line: number; readonly character: number } {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** As much as is read of one file, beside the starter. */
const MUCH = 3_900_000;

test.each([
  ['one comment', () => `/* ${'x'.repeat(MUCH)} */`, []],
  ['one text', () => `team T "${'x'.repeat(MUCH)}"`, ['text-too-long']],
  ['one line', () => 'a '.repeat(MUCH / 2), ['unknown-declaration']],
] as const)(
  '4 MB of %s are survived, and what stands before them is still explained',
  async (_, more, codes) => {
    const editor = await startEditor({ [ROOT]: STARTER + more() });
    await editor.open(ROOT);
    const { line, character } = positionOf(STARTER, 'Marketing {');
    expect(await hoverAt(editor, ROOT, line, character)).not.toBeNull();
    expect(await codesOf(editor, ROOT)).toEqual(codes);
    expect(editor.errors).toEqual([]);
  },
  120_000,
);

test('5 MB are told to be too much, and are not read', async () => {
  const kpi = 'kpi Measure { measure count of demo_requested }\n';
  const editor = await startEditor({ [ROOT]: STARTER + kpi.repeat(5_000_000 / kpi.length) });
  await editor.open(ROOT);
  expect(await codesOf(editor, ROOT)).toEqual(['file-too-long']);
  await editor.change(ROOT, STARTER);
  expect(await codesOf(editor, ROOT)).toEqual([]);
  expect(editor.errors).toEqual([]);
});

test('of very many findings in a file the gravest are shown, and how many there are', async () => {
  const channels = Array.from({ length: 2_100 }, (_, at) => `channel channel${at}\n`).join('');
  const editor = await startEditor({ [ROOT]: STARTER.replace('  stop when replied\n', '') + channels });
  await editor.open(ROOT);
  const [said, first, ...more] = await editor.diagnostics(ROOT);
  expect(said?.message).toMatch(/^Only 2000 of the 21\d\d findings of this file are shown, the gravest first/);
  expect([first?.severity, more.length]).toEqual([2, 1_999]);
});

test('an agreement in 2,000 files follows each key', async () => {
  const names = Array.from({ length: 1_999 }, (_, at) => `part${at}.sla`);
  const imports = names.map((name) => `import "./${name}"\n`).join('');
  const parts = Object.fromEntries(names.map((name, at) => [name, `channel channel${at}\n`]));
  const editor = await startEditor({ [ROOT]: STARTER + imports, ...parts });
  await editor.open('part7.sla');
  expect(await codesOf(editor, 'part7.sla')).toEqual(['name-unused']);
  await editor.change('part7.sla', 'channel channel7 {\n');
  expect(await codesOf(editor, 'part7.sla')).toContain('stray-brace');
  await editor.change('part7.sla', 'channel channel7\n');
  expect(await codesOf(editor, 'part7.sla')).toEqual(['name-unused']);
  expect(editor.errors).toEqual([]);
}, 120_000);

test('a file too many is told at its import', async () => {
  const names = Array.from({ length: 2_000 }, (_, at) => `part${at}.sla`);
  const imports = names.map((name) => `import "./${name}"\n`).join('');
  const parts = Object.fromEntries(names.map((name) => [name, '// nothing\n']));
  const editor = await startEditor({ [ROOT]: STARTER + imports, ...parts });
  await editor.open(ROOT);
  expect(await codesOf(editor, ROOT)).toContain('too-many-files');
}, 120_000);

test('what is written counts, and not what a file on disk has become meanwhile; once closed, the disk counts', async () => {
  const editor = await startEditor({ [ROOT]: STARTER });
  await editor.open(ROOT);
  editor.disk.set(ROOT, STARTER.replace('among SalesRep', 'among Nobody'));
  await editor.onDisk(ROOT);
  expect(await codesOf(editor, ROOT)).toEqual([]);
  await editor.close(ROOT);
  expect(await codesOf(editor, ROOT)).toEqual(['name-unknown']);
});

test('a file that is gone from disk while it is open goes on', async () => {
  const editor = await startEditor({ [ROOT]: STARTER });
  await editor.open(ROOT);
  editor.disk.delete(ROOT);
  await editor.onDisk(ROOT);
  expect(await codesOf(editor, ROOT)).toEqual([]);
  await editor.change(ROOT, STARTER.replace('among SalesRep', 'among Nobody'));
  expect(await codesOf(editor, ROOT)).toEqual(['name-unknown']);
});

/** Every byte once and again, as an editor shows a program or a picture that was pasted. */
const BINARY = Array.from({ length: 4_096 }, (_, at) => String.fromCharCode((at * 37) % 256)).join('');

test.each([
  ['a binary', BINARY],
  ['what is no UTF-8', '\uFFFD'.repeat(1_000)],
  ['halves of characters', '\uD800\uDC00\uD800 \uDFFF'.repeat(100)],
  ['nothing but zeros', '\0'.repeat(10_000)],
  ['right-to-left marks', '\u202E\u2066\u200F'.repeat(500)],
])('pasting %s is told of, breaks nothing, and is over when it is undone', async (_, pasted) => {
  const editor = await startEditor({ [ROOT]: STARTER });
  await editor.open(ROOT);
  const at = STARTER.indexOf('score Interest');
  await editor.change(ROOT, STARTER.slice(0, at) + pasted + STARTER.slice(at));
  expect((await codesOf(editor, ROOT)).length).toBeGreaterThan(0);
  const { line, character } = positionOf(STARTER, 'Marketing {');
  expect(await hoverAt(editor, ROOT, line, character)).not.toBeNull();
  await editor.change(ROOT, STARTER);
  expect(await codesOf(editor, ROOT)).toEqual([]);
  expect(editor.errors).toEqual([]);
});

const MARKUP = '<img src=x onerror=alert(1)>[x](command:workbench.action.quit)**$(alert)';

test('markup in a name and in a text stands in a hover as it is written', async () => {
  const text = STARTER.replaceAll(/\bSalesRep\b/g, `\`${MARKUP}\``).replace('"Sales representative"', `"${MARKUP}"`);
  const editor = await startEditor({ [ROOT]: text });
  await editor.open(ROOT);
  const { line, character } = positionOf(text, MARKUP);
  const hover = await hoverAt(editor, ROOT, line, character);
  const shown = JSON.stringify(hover?.contents);
  expect(shown).toContain('img src=x');
  expect(shown).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(command/);
});

test.each([
  ['a Scribus document', '<?xml version="1.0"?>\n<SCRIBUSUTF8NEW Version="1.5.8"/>\n'],
  ['a compiled processor description', '<sleigh version="3" bigendian="false">\n'],
])('%s gets one gentle remark, and no other feature speaks of it', async (_, text) => {
  const editor = await startEditor({ 'layout.sla': text });
  await editor.open('layout.sla');
  expect(await editor.diagnostics('layout.sla')).toMatchObject([{ code: 'other-format', severity: 3 }]);
  expect(await hoverAt(editor, 'layout.sla', 0, 3)).toBeNull();
  const formatted = await editor.connection.sendRequest('textDocument/formatting', {
    textDocument: { uri: uriOf('layout.sla') },
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(formatted ?? []).toEqual([]);
  expect(editor.errors).toEqual([]);
});
