import { expect, test } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  Hover,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
  SignatureHelp,
  TextEdit,
} from 'vscode-languageserver';
import { STARTER } from '../support/compile-text.ts';
import { type Editor, startEditor, uriOf } from './client.ts';

const textDocument = { uri: uriOf('a.sla') };

async function opened(text: string): Promise<Editor> {
  const editor = await startEditor({ 'a.sla': text });
  await editor.open('a.sla');
  await editor.diagnostics('a.sla');
  return editor;
}

/** The position of some words of a text. */
function positionOf(text: string, words: string) {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

test('what is said of a word leads to the reference, where the editor knows an address for it', async () => {
  const files = { 'a.sla': STARTER };
  const hoverWith = async (initializationOptions: unknown) => {
    const editor = await startEditor(files, { initializationOptions });
    await editor.open('a.sla');
    const position = positionOf(STARTER, 'accept within');
    const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', { textDocument, position });
    return JSON.stringify(hover.contents);
  };
  const link = '[More in the reference](https://docs.example/handoffs.md#accept)';
  expect(await hoverWith({ referencePage: 'https://docs.example/{page}#{heading}' })).toContain(link);
  expect(await hoverWith({})).not.toContain('reference');
});

test('a quick fix carries its edit and what it solves', async () => {
  const text = STARTER.replace('among SalesRep', 'among SalesRepp');
  const editor = await opened(text);
  const diagnostics = await editor.diagnostics('a.sla');
  const start = positionOf(text, 'SalesRepp');
  const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: { start, end: start },
    context: { diagnostics },
  });
  const [fix] = actions;
  expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics });
  expect(fix?.edit?.changes?.[textDocument.uri]?.[0]?.newText).toBe('SalesRep');
});

test('only the kinds that are asked for are answered', async () => {
  const text = STARTER.replace('among SalesRep', 'among SalesRepp');
  const editor = await opened(text);
  const start = positionOf(text, 'SalesRepp');
  const context = { diagnostics: [], only: ['refactor'] };
  const params = { textDocument, range: { start, end: start }, context };
  expect(await editor.connection.sendRequest('textDocument/codeAction', params)).toEqual([]);
});

test('hover, lenses and hints are answered', async () => {
  const editor = await opened(STARTER);
  const position = positionOf(STARTER, 'MQL "Marketing');
  const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', { textDocument, position });
  expect(JSON.stringify(hover.contents)).toContain('stage MQL');
  const lenses = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lenses.length).toBeGreaterThan(5);
  const slow = lenses.find(({ command }) => command === undefined);
  const resolved = await editor.connection.sendRequest<CodeLens>('codeLens/resolve', slow);
  expect(resolved.command?.title).toContain('points');
  const range = { start: { line: 0, character: 0 }, end: { line: 500, character: 0 } };
  const hints = await editor.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  expect(hints.length).toBeGreaterThan(2);
});

test('a signature marks what comes next', async () => {
  const text = `${STARTER}contact Later by SalesRep { stop when replied }\n`;
  const editor = await opened(text);
  const position = positionOf(text, 'replied }');
  const help = await editor.connection.sendRequest<SignatureHelp>('textDocument/signatureHelp', {
    textDocument,
    position,
  });
  const [signature] = help.signatures;
  expect(signature?.label).toBe('stop when CONDITION [then CONTACT]');
  const { parameters = [], activeParameter } = signature ?? {};
  expect(parameters[activeParameter ?? -1]?.label).toEqual([10, 19]);
});

test('tokens are told in full, in part, and as what has changed', async () => {
  const editor = await opened(STARTER);
  const full = await editor.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument,
  });
  expect(full.data.length % 5).toBe(0);
  expect(full.data.slice(5, 10)).toEqual([1, 0, 9, 0, 0]);
  const range = { start: { line: 16, character: 0 }, end: { line: 16, character: 4 } };
  const part = await editor.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument,
    range,
  });
  expect(part.data.length).toBeLessThan(full.data.length);
  await editor.change('a.sla', STARTER.replace('team Marketing', 'team  Marketing'));
  const delta = await editor.connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    textDocument,
    previousResultId: full.resultId,
  });
  expect(delta.edits.length).toBe(1);
});

test.each([
  [undefined, 'class'],
  [{ tokenTypes: true }, 'stage'],
])('tokens have types that the editor knows: %o', async (initializationOptions, type) => {
  const text = 'stage MQL\n';
  const editor = await startEditor({ 'a.sla': text }, { initializationOptions });
  await editor.open('a.sla');
  const { data } = await editor.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument,
  });
  const legend = editor.initialized.capabilities.semanticTokensProvider?.legend;
  expect(legend?.tokenTypes[data[8] ?? -1]).toBe(type);
});

test('a document is laid out', async () => {
  const editor = await opened(STARTER.replace('team Sales {', 'team   Sales {'));
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await editor.connection.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument, options });
  expect(edits.map(({ newText }) => newText)).toEqual([' ']);
});

test('a document nobody knows is answered with nothing', async () => {
  const editor = await opened(STARTER);
  const unknown = { uri: uriOf('nowhere.sla') };
  expect(await editor.connection.sendRequest('textDocument/codeLens', { textDocument: unknown })).toEqual([]);
  expect(editor.errors).toEqual([]);
});
