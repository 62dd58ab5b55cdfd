import { describe, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  DocumentSymbol,
  Location,
  LocationLink,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { type Editor, type EditorOptions, startEditor, uriOf } from './client.ts';

const FILES = {
  'agreement.sla': `import "./people.sla"
agreement "A" { between Marketing and Sales }
stage Lead owned by Marketing { enters when created }
handoff ToSales from Marketing to Sales { when lead becomes Lead }
`,
  'people.sla': 'team Marketing\nteam Sales\nrole R in Sales { headcount 1 }\n',
};

const PEOPLE = { textDocument: { uri: uriOf('people.sla') } };
const SALES = { ...PEOPLE, position: { line: 2, character: 12 } };
const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

/** An editor whose server has nothing more to say. */
async function started(files: Readonly<Record<string, string>> = FILES, options: EditorOptions = {}): Promise<Editor> {
  const editor = await startEditor(files, options);
  await editor.diagnostics('people.sla');
  return editor;
}

/** The URIs and first positions of what was found. */
const found = (locations: readonly Location[]): readonly string[] =>
  locations.map(({ uri, range }) => `${uri.split('/').at(-1)} ${range.start.line}:${range.start.character}`);

describe('navigation', () => {
  test('definitions are places', async () => {
    const { connection } = await started();
    const locations = await connection.sendRequest<Location[]>('textDocument/definition', SALES);
    expect(locations).toEqual([{ uri: PEOPLE.textDocument.uri, range: at(1, 5, 10) }]);
  });

  test('and links, for an editor that knows them', async () => {
    const { connection } = await started(FILES, {
      capabilities: { textDocument: { definition: { linkSupport: true } } },
    });
    const links = await connection.sendRequest<LocationLink[]>('textDocument/definition', SALES);
    expect(links).toEqual([
      {
        originSelectionRange: at(2, 10, 15),
        targetUri: PEOPLE.textDocument.uri,
        targetRange: at(1, 0, 10),
        targetSelectionRange: at(1, 5, 10),
      },
    ]);
  });

  test('a type definition leads to what stands behind', async () => {
    const { connection } = await started();
    const params = { ...PEOPLE, position: { line: 2, character: 5 } };
    expect(found(await connection.sendRequest<Location[]>('textDocument/typeDefinition', params))).toEqual([
      'people.sla 1:5',
    ]);
  });

  test('references are in all files', async () => {
    const { connection } = await started();
    const context = { includeDeclaration: true };
    const locations = await connection.sendRequest<Location[]>('textDocument/references', { ...SALES, context });
    expect(found(locations)).toEqual(['agreement.sla 1:38', 'agreement.sla 3:34', 'people.sla 1:5', 'people.sla 2:10']);
  });

  test('in a file of two agreements each reference is listed once', async () => {
    const { connection } = await started({
      ...FILES,
      'other.sla': 'import "./people.sla"\nagreement "B" { between Marketing and Sales }\n',
    });
    const context = { includeDeclaration: false };
    const locations = await connection.sendRequest<Location[]>('textDocument/references', { ...SALES, context });
    expect(found(locations).toSorted()).toEqual([
      'agreement.sla 1:38',
      'agreement.sla 3:34',
      'other.sla 1:38',
      'people.sla 2:10',
    ]);
  });

  test('highlights tell reading from writing', async () => {
    const { connection } = await started();
    expect(await connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', SALES)).toEqual([
      { range: at(1, 5, 10), kind: 3 },
      { range: at(2, 10, 15), kind: 2 },
    ]);
  });
});

describe('renaming', () => {
  test('offers the name', async () => {
    const { connection } = await started();
    expect(await connection.sendRequest('textDocument/prepareRename', SALES)).toEqual({
      range: at(2, 10, 15),
      placeholder: 'Sales',
    });
  });

  test('edits all files', async () => {
    const { connection } = await started();
    const edit = await connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...SALES, newName: 'Closers' });
    const counts = Object.entries(edit.changes ?? {}).map(([uri, edits]) => [uri.split('/').at(-1), edits.length]);
    expect(counts).toEqual([
      ['agreement.sla', 2],
      ['people.sla', 2],
    ]);
  });

  test('is refused with the reason', async () => {
    const { connection } = await started();
    await expect(connection.sendRequest('textDocument/rename', { ...SALES, newName: 'Marketing' })).rejects.toThrow(
      "'Marketing' is a team already, declared in people.sla, line 1. Choose another name.",
    );
  });

  test('lets imports follow files', async () => {
    const { connection } = await started();
    const files = [{ oldUri: uriOf('people.sla'), newUri: uriOf('org/people.sla') }];
    const edit = await connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files });
    expect(edit.changes).toEqual({
      [uriOf('agreement.sla')]: [{ range: at(0, 7, 21), newText: '"./org/people.sla"' }],
    });
  });
});

describe('symbols', () => {
  test('of a document', async () => {
    const { connection } = await started();
    const symbols = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', PEOPLE);
    expect(symbols.map(({ name, detail }) => `${name} ${detail}`.trim())).toEqual(['Marketing', 'Sales', 'R in Sales']);
  });

  test('of the workspace', async () => {
    const { connection } = await started();
    const symbols = await connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'sal' });
    expect(symbols.map(({ name }) => name)).toEqual(['Sales', 'ToSales']);
  });
});

test('who hands leads to whom is a call hierarchy', async () => {
  const { connection } = await started();
  const [item] = await connection.sendRequest<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', SALES);
  const incoming = await connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  expect(incoming.map(({ from, fromRanges }) => [from.name, fromRanges])).toEqual([['ToSales', [at(3, 34, 39)]]]);
  const outgoing = await connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
    item: incoming[0]?.from,
  });
  expect(outgoing.map(({ to }) => to.name)).toEqual(['Sales']);
});
