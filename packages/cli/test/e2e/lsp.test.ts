import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { sla, start } from '../command.ts';
import { faulty, workspace } from './agreements.ts';

test('the server says what it can do, finds what is wrong, and ends when it is told to', async () => {
  const cwd = workspace({ 'a.sla': faulty });
  const { child, outcome } = start(['lsp', '--stdio'], { cwd });
  const rootUri = pathToFileURL(cwd).href;
  send(child, { id: 1, method: 'initialize', params: { processId: null, rootUri, capabilities: {} } });
  const heard = listen(child);
  await heard(/"hoverProvider":true/);
  send(child, { method: 'initialized', params: {} });
  await heard(/publishDiagnostics[\s\S]*"source":"sla"/);
  send(child, { id: 2, method: 'shutdown' });
  await heard(/"id":2,"result":null/);
  send(child, { method: 'exit' });
  expect((await outcome).code).toBe(0);
});

test('a request before initialize is refused, and so is one after shutdown', async () => {
  const { child, outcome } = start(['lsp', '--stdio']);
  const heard = listen(child);
  const params = { textDocument: { uri: 'file:///a.sla' }, position: { line: 0, character: 0 } };
  send(child, { id: 1, method: 'textDocument/hover', params });
  await heard(/"id":1,"error":\{"code":-32002/);
  send(child, { id: 2, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  await heard(/"id":2,"result"/);
  send(child, { id: 3, method: 'shutdown' });
  await heard(/"id":3,"result":null/);
  send(child, { id: 4, method: 'textDocument/hover', params });
  await heard(/"id":4,"error":\{"code":-32600/);
  send(child, { method: 'exit' });
  expect((await outcome).code).toBe(0);
});

test.each(['exit', 'a connection that is closed'])('%s without shutdown ends the server with 1', async (how) => {
  const { child, outcome } = start(['lsp', '--stdio']);
  const heard = listen(child);
  send(child, { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  await heard(/"id":1,"result"/);
  if (how === 'exit') send(child, { method: 'exit' });
  else child.stdin?.end();
  expect((await outcome).code).toBe(1);
});

test('without --stdio it says how to call it', async () => {
  const { code, err } = await sla(['lsp']);
  expect({ code, err }).toEqual({
    code: 2,
    err: 'sla: The language server talks over standard input and output: add --stdio.\n',
  });
});

type Child = ReturnType<typeof start>['child'];

function send(child: Child, message: object): void {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

/** Settles when a pattern is found in all that the server has said so far. */
function listen(child: Child): (pattern: RegExp) => Promise<void> {
  let said = '';
  const waiting = new Set<() => void>();
  child.stdout?.on('data', (chunk) => {
    said += chunk;
    for (const look of waiting) look();
  });
  return (pattern) =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!pattern.test(said)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
}
