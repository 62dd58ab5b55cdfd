/** A workbench that runs: a server with folders of its own, made anew for each run and removed afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditorHost } from './host.ts';
import { run } from './run-command.ts';

export interface WorkbenchOptions {
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether folders are trusted without a question. */
  readonly trusted: boolean;
  /** Extensions to install first. */
  readonly vsix: readonly string[];
}

export interface Workbench {
  readonly port: number;
  /** A folder that is removed with the workbench. */
  readonly scratch: string;
  /** What the server has printed, for when something goes wrong. */
  readonly printed: () => string;
  /** Ends the language server that an extension of this workbench has started. */
  readonly endServer: () => void;
  readonly stop: () => void;
}

/** What ends a run also ends what it has started; the exit code names the signal, as shells have it: 128 and its number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(code));

/** How long the server may take until it listens. */
const START_MS = 60_000;

const QUIET: Readonly<Record<string, unknown>> = {
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'files.exclude': { '.sla-answers': true },
};

/** Starts a server and waits until it listens. */
export async function startWorkbench(host: EditorHost, options: WorkbenchOptions): Promise<Workbench> {
  const scratch = mkdtempSync(join(tmpdir(), 'sla-editor-'));
  const [data, extensions, config] = ['data', 'extensions', 'config.yaml'].map((name) => join(scratch, name));
  const user = join(scratch, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...options.settings }));
  writeFileSync(join(scratch, 'config.yaml'), '');
  const folders = ['--user-data-dir', `${data}`, '--extensions-dir', `${extensions}`, '--config', `${config}`];
  const port = await freePort();
  for (const vsix of options.vsix) run(process.execPath, [host.codeServer, ...folders, '--install-extension', vsix]);
  const server = spawn(process.execPath, [host.codeServer, ...folders, ...serverArguments(port, options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      printed += String(chunk);
    });
  }
  const stopServer = (): void => stopGroup(server);
  // Also when somebody breaks the run off.
  process.once('exit', stopServer);
  const stop = (): void => {
    process.off('exit', stopServer);
    stopServer();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await listening(port, server, () => printed);
  } catch (error) {
    stop();
    throw error;
  }
  return { port, scratch, printed: () => printed, endServer: () => endServer(server), stop };
}

function serverArguments(port: number, { trusted }: WorkbenchOptions): readonly string[] {
  return [
    '--auth=none',
    `--bind-addr=127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
    ...(trusted ? ['--disable-workspace-trust'] : []),
    // Without it the workbench does not run tests.
    '--vscode-option',
    'enable-smoke-test-driver',
  ];
}

async function listening(port: number, server: ChildProcess, printed: () => string): Promise<void> {
  const end = Date.now() + START_MS;
  while (Date.now() < end && server.exitCode === null) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/healthz`)).ok) return;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The workbench did not start:\n${printed()}`);
}

/** The server starts processes of its own; they end with it. */
function stopGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No port is free.'));
      });
    });
  });
}

/** Only processes of this workbench's own group are looked at. */
function endServer({ pid }: ChildProcess): void {
  const listed = run('ps', ['-A', '-o', 'pgid=,pid=,args=']).split('\n');
  const own = listed
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found?.[1] === String(pid));
  const servers = own.filter((found) => /dist\/node\/server\.js/.test(found?.[3] ?? ''));
  if (servers.length === 0) throw new Error('There is no process of a language server.');
  for (const found of servers) process.kill(Number(found?.[2]), 'SIGKILL');
}
