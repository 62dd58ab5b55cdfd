/** The order of the protocol: what may be said before the server has begun, twice, and after it was shut down. */
import { expect, onTestFinished, test } from 'vitest';
import { ErrorCodes, type ProtocolConnection } from 'vscode-languageserver/node';
import { connect } from './client.ts';

const START = { processId: null, rootUri: null, capabilities: {} };
const HOVER = { textDocument: { uri: 'file:///work/a.sla' }, position: { line: 0, character: 0 } };

function editor(): ProtocolConnection {
  const { client, leave } = connect();
  client.listen();
  onTestFinished(leave);
  return client;
}

async function running(): Promise<ProtocolConnection> {
  const client = editor();
  await client.sendRequest('initialize', START);
  await client.sendNotification('initialized', {});
  return client;
}

async function over(): Promise<ProtocolConnection> {
  const client = await running();
  await client.sendRequest('shutdown');
  return client;
}

test.each([
  ['a hover', 'textDocument/hover', HOVER],
  ['a request of our own', 'sla/settled', {}],
  ['one that nobody knows', 'what/ever', {}],
  ['shutdown', 'shutdown', undefined],
])('before initialize %s is refused: the server has not been initialized', async (_, method, params) => {
  await expect(editor().sendRequest(method, params)).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
});

test('what is told before initialize is not heard, and breaks nothing', async () => {
  const client = editor();
  const document = { uri: HOVER.textDocument.uri, languageId: 'sla', version: 1, text: 'team T\n' };
  await client.sendNotification('textDocument/didOpen', { textDocument: document });
  expect(await client.sendRequest('initialize', START)).toHaveProperty('capabilities.hoverProvider', true);
  await client.sendNotification('initialized', {});
  expect(await client.sendRequest('textDocument/documentSymbol', HOVER)).toEqual([]);
});

test('a second initialize is refused, and the server goes on', async () => {
  const client = await running();
  await expect(client.sendRequest('initialize', START)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  expect(await client.sendRequest('textDocument/hover', HOVER)).toBeNull();
});

test.each([
  ['a hover', 'textDocument/hover', HOVER],
  ['a request that nobody knows', 'what/ever', {}],
  ['initialize', 'initialize', START],
  ['shutdown', 'shutdown', undefined],
])('after shutdown %s is refused', async (_, method, params) => {
  const client = await over();
  await expect(client.sendRequest(method, params)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
});

test('what nobody knows is still said to be unknown while the server runs', async () => {
  const client = await running();
  await expect(client.sendRequest('what/ever', {})).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
});
