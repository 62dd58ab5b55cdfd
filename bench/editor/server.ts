// Starts a language server and talks to it over standard input and output, as an editor does.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A server under measurement. */
export class Server {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #waiting = new Set<(params: PublishDiagnosticsParams) => void>();

  constructor(command: readonly string[], cwd: string) {
    const [file = '', ...args] = command;
    const child = spawn(file, args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process = child;
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      for (const look of this.#waiting) look(params);
    });
    for (const request of ['client/registerCapability', 'window/workDoneProgress/create'])
      this.connection.onRequest(request, () => null);
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    this.connection.listen();
  }

  async initialize(rootUri: string): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: { textDocument: { publishDiagnostics: {}, hover: {}, completion: {}, codeLens: {} } },
      initializationOptions: { provideFormatter: false, validate: true },
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Settles when findings of a file fit; says how long that took, in milliseconds. */
  findings(uri: string, fit: (diagnostics: readonly Diagnostic[]) => boolean, patience = 60_000): Promise<number> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(() => reject(new Error(`No such findings of ${uri}.`))), patience);
      const look = ({ uri: of, diagnostics }: PublishDiagnosticsParams): void => {
        if (decodeURIComponent(of) === decodeURIComponent(uri) && fit(diagnostics))
          done(() => resolve(performance.now() - started));
      };
      const done = (end: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        end();
      };
      this.#waiting.add(look);
    });
  }

  /** Resident memory in MiB. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  stop(): void {
    this.connection.dispose();
    this.#process.kill('SIGKILL');
  }
}
