import { describe, expect, test } from 'vitest';
import { STARTER } from '../support/compile-text.ts';
import { startEditor, uriOf } from './client.ts';

const FAULTY = STARTER.replace('route round robin among SalesRep', 'route round robin among SalesRepp');
const CONFIG = JSON.stringify({ ignore: ['drafts/**'] });
const codes = (diagnostics: readonly { readonly code?: unknown }[]): unknown[] => diagnostics.map(({ code }) => code);

describe('what the configuration leaves out', () => {
  test('is told nothing of, as by the command', async () => {
    const editor = await startEditor({ 'sla.config.json': CONFIG, 'a.sla': STARTER, 'drafts/b.sla': FAULTY });
    await editor.open('a.sla');
    expect(await editor.diagnostics('drafts/b.sla')).toEqual([]);
  });

  test('is told nothing of where it belongs to no agreement', async () => {
    const editor = await startEditor({ 'sla.config.json': CONFIG, 'a.sla': STARTER, 'drafts/b.sla': 'team T\n' });
    await editor.open('a.sla');
    expect(await editor.diagnostics('drafts/b.sla')).toEqual([]);
  });

  test('is told of where an agreement imports it', async () => {
    const main = `import "./drafts/b.sla"\n${STARTER}`;
    const files = { 'sla.config.json': CONFIG, 'a.sla': main, 'drafts/b.sla': 'queue Q in Nowhere\n' };
    const editor = await startEditor(files);
    await editor.open('a.sla');
    expect(codes(await editor.diagnostics('drafts/b.sla'))).toEqual(['name-unknown']);
  });

  test('still has all help with writing', async () => {
    const editor = await startEditor({ 'sla.config.json': CONFIG, 'drafts/b.sla': STARTER });
    await editor.open('drafts/b.sla');
    const symbols = await editor.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: uriOf('drafts/b.sla') },
    });
    expect(symbols).not.toEqual([]);
  });

  test('changes with the configuration', async () => {
    const editor = await startEditor({ 'sla.config.json': '{}', 'drafts/b.sla': FAULTY });
    await editor.open('drafts/b.sla');
    expect(codes(await editor.diagnostics('drafts/b.sla'))).toEqual(['name-unknown']);
    editor.disk.set('sla.config.json', CONFIG);
    await editor.onDisk('sla.config.json');
    expect(await editor.diagnostics('drafts/b.sla')).toEqual([]);
  });
});

describe('a file that is not open and cannot be read', () => {
  test('is told of once, at its beginning', async () => {
    const editor = await startEditor({ 'a.sla': STARTER, 'b.sla': '' }, { binary: ['b.sla'] });
    await editor.open('a.sla');
    const [found, ...more] = await editor.diagnostics('b.sla');
    expect([found, more]).toMatchObject([{ code: 'unreadable', severity: 1, range: { start: { line: 0 } } }, []]);
    expect(found?.message).toBe('This file is not checked: it is not UTF-8 text.');
    await editor.change('a.sla', `${STARTER}\n`);
    await editor.diagnostics('a.sla');
    expect(editor.published().filter(({ uri }) => uri === uriOf('b.sla')).length).toBe(1);
  });

  test('is not told of where it is left out', async () => {
    const files = { 'sla.config.json': CONFIG, 'a.sla': STARTER, 'drafts/b.sla': '' };
    const editor = await startEditor(files, { binary: ['drafts/b.sla'] });
    await editor.open('a.sla');
    expect(await editor.diagnostics('drafts/b.sla')).toEqual([]);
  });

  test('is not told of once it is open: what the editor shows is read', async () => {
    const editor = await startEditor({ 'b.sla': STARTER }, { binary: ['b.sla'] });
    await editor.open('b.sla', STARTER);
    expect(codes(await editor.diagnostics('b.sla'))).not.toContain('unreadable');
  });
});
