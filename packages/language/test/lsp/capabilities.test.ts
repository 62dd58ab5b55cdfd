import { expect, test } from 'vitest';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../src/ide/tokens/legend.ts';
import { features } from '../../src/lsp/features/index.ts';
import { startEditor } from './client.ts';

/** Everything the server says it can do. A feature that no row of `features` binds is missing here. */
const CAPABILITIES = {
  callHierarchyProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.extract'] },
  codeLensProvider: { resolveProvider: true },
  completionProvider: { triggerCharacters: [' ', '"'], resolveProvider: false },
  definitionProvider: true,
  documentFormattingProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: { resolveProvider: false },
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
  documentRangeFormattingProvider: true,
  documentSymbolProvider: { label: 'Agreement' },
  experimental: { slaAgreement: true },
  foldingRangeProvider: true,
  hoverProvider: true,
  inlayHintProvider: { resolveProvider: false },
  positionEncoding: 'utf-16',
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  selectionRangeProvider: true,
  semanticTokensProvider: {
    // Our own types, and those they are like for editors that do not know ours.
    legend: {
      tokenTypes: [...new Set([...TOKEN_TYPES.map(({ type }) => type), ...TOKEN_TYPES.map(({ like }) => like)])],
      tokenModifiers: TOKEN_MODIFIERS,
    },
    full: { delta: true },
    range: true,
  },
  signatureHelpProvider: { triggerCharacters: [' ', ','] },
  textDocumentSync: { openClose: true, change: 2 },
  typeDefinitionProvider: true,
  workspace: {
    fileOperations: {
      willRename: {
        filters: [{ pattern: { glob: '**/*.sla', matches: 'file' } }, { pattern: { glob: '**', matches: 'folder' } }],
      },
      didRename: { filters: [{ pattern: { glob: '**', matches: 'folder' } }] },
    },
    workspaceFolders: { supported: true, changeNotifications: true },
  },
  workspaceSymbolProvider: true,
};

test('the server can do what the table says', async () => {
  const { initialized } = await startEditor({});
  expect(initialized.capabilities).toEqual(CAPABILITIES);
});

test('features are listed by name', () => {
  const names = features.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
});
