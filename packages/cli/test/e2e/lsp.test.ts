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
