import { expect, test } from 'vitest';
import { features } from '../../src/lsp/features/index.ts';
import { startEditor } from './client.ts';

/** Everything the server says it can do. A feature that no row of `features` binds is missing here. */
const CAPABILITIES = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: 2 },
  codeLensProvider: { resolveProvider: true },
  hoverProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  experimental: { slaAgreement: true },
};

test('the server can do what the table says', async () => {
  const { initialized } = await startEditor({});
  expect(initialized.capabilities).toEqual(CAPABILITIES);
});

test('features are listed by name', () => {
  const names = features.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
});
