import { type Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

/** A language server in a web worker, which can be started again. */
export class ServerWorker {
  readonly #script: Uri;
  #url: string | undefined;
  #worker: Worker | undefined;

  constructor(script: Uri) {
    this.#script = script;
  }

  /** Starts the server, in place of one that ran before. */
  async start(): Promise<MessageTransports> {
    this.#url ??= await loadable(this.#script);
    this.dispose();
    this.#worker = new Worker(this.#url);
    return { reader: new BrowserMessageReader(this.#worker), writer: new BrowserMessageWriter(this.#worker) };
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** A browser starts no worker from a place that only VS Code can read, so such a script is read first. */
async function loadable(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const bytes = new Uint8Array(await workspace.fs.readFile(script));
  // Kept as long as the extension runs: the worker reads it late, and again when it is started again.
  return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
}
