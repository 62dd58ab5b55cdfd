import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../docs/pages.ts';
import { acme } from './support.ts';

/** A service in a process of its own. */
export interface Process {
  readonly url: string;
  readonly said: () => string;
  /** Ends it, and answers with its exit code; null where the signal killed it. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Writes the agreement of Acme where the service can read it. */
export function agreementIn(folder: string): string {
  const path = join(folder, 'acme.json');
  writeFileSync(path, acme);
  return path;
}

/** Starts a service on any port that is free; `before` is run in its shell first. */
export async function started(args: readonly string[], before = ''): Promise<Process> {
  const child = spawned(args, before);
  const url = await Promise.race([listening(child.process), once(child.process, 'exit').then(() => undefined)]);
  if (url === undefined) throw new Error(child.said());
  return {
    url,
    said: child.said,
    stop: async (signal) => {
      child.process.kill(signal);
      const [code] = await once(child.process, 'exit');
      return code;
    },
  };
}

/** What a service says that cannot start. */
export async function failing(args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const child = spawned(args, '');
  const [code] = await once(child.process, 'close');
  return { code, said: child.said() };
}

function spawned(
  args: readonly string[],
  before: string,
): { readonly process: ChildProcess; readonly said: () => string } {
  const server = join(ROOT, 'examples/routing-service/server.ts');
  const command = `${before}\nexec "$@"`;
  const child = spawn('bash', ['-c', command, 'bash', process.execPath, server, ...args, '--port', '0']);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return { process: child, said: () => said };
}

function listening({ stdout }: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    stdout?.on('data', (text) => {
      const found = /Listens on (http:\S+),/.exec(String(text))?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}
