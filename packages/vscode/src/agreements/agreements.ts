/** The agreement that is looked at: the one of the document that was active last. */
import { COMPILED_AGREEMENT, type CompiledAgreement } from '@sla/language/lsp/protocol';
import { Disposable, EventEmitter, languages, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ID } from '../client/options.ts';

/** After the last key for this long, what shows the agreement is drawn anew. */
const REST_MS = 300;

/** Keeps the agreement up to date for what shows it. */
export class Agreements implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #found = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #current: CompiledAgreement | undefined;
  #subject: Uri | undefined;
  readonly #ready = Promise.withResolvers<void>();
  #viewers = 0;
  #asked = 0;
  #latest: Promise<void> = Promise.resolve();
  #edits = 0;
  #known = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Something about the agreement is new, or another one is looked at. */
  readonly onDidChange = this.#changed.event;
  /** Other problems than before are known, of whatever agreement. */
  readonly onDidFind = this.#found.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    const files = workspace.createFileSystemWatcher('**/*.sla');
    const isOurs = (uri: Uri): boolean => uri.path.endsWith(`.${ID}`);
    this.#subscriptions = Disposable.from(
      files,
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      workspace.onDidChangeTextDocument(({ document }) => document.languageId === ID && this.#edited()),
      workspace.onDidSaveTextDocument(({ languageId }) => languageId === ID && this.#soon()),
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && this.#toldOf()),
      files.onDidChange(() => this.#soon()),
      files.onDidCreate(() => this.#soon()),
      files.onDidDelete(() => this.#soon()),
    );
  }

  /** The agreement that is looked at; nothing while none is known. */
  get current(): CompiledAgreement | undefined {
    return this.#current;
  }

  /** Whether a text was changed meanwhile, so that what is known of its places no longer fits. */
  get isBehind(): boolean {
    return this.#known !== this.#edits;
  }

  /** The document by which the agreement was chosen. */
  get subject(): Uri | undefined {
    return this.#subject;
  }

  /** While somebody sees what is drawn of it, the agreement is kept up to date with every key. */
  attend(): Disposable {
    this.#viewers += 1;
    this.#soon();
    return new Disposable(() => {
      this.#viewers -= 1;
    });
  }

  /** The agreement that a document belongs to. */
  async of(uri: Uri): Promise<CompiledAgreement | undefined> {
    if (!this.#client.isRunning()) return undefined;
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(uri) };
    return (
      (await this.#client.sendRequest<CompiledAgreement | null>(COMPILED_AGREEMENT, { textDocument })) ?? undefined
    );
  }

  /** Looks at the agreement of a document from now on. */
  async look(uri: Uri): Promise<CompiledAgreement | undefined> {
    this.#subject = uri;
    await this.refresh();
    return this.#current;
  }

  /** Asks for the agreement anew; what is known afterwards is no older than this question. */
  refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asked += 1;
    this.#latest = this.#ask(this.#asked);
    return this.#latest;
  }

  /** The server runs, or will not: what was asked meanwhile is answered, of the document that is active. */
  start(): void {
    this.#ready.resolve();
    this.#follow();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#changed.dispose();
    this.#found.dispose();
  }

  async #ask(question: number): Promise<void> {
    await this.#ready.promise;
    const edits = this.#edits;
    const found = this.#subject && (await this.of(this.#subject));
    // A later question has overtaken this one: whoever waits for this one waits for the answer to that.
    if (question !== this.#asked) return this.#latest;
    this.#current = found;
    this.#known = edits;
    this.#changed.fire();
  }

  #follow(): void {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== ID || document.uri.toString() === this.#subject?.toString()) return;
    this.#subject = document.uri;
    this.#soon();
  }

  #edited(): void {
    if (this.#viewers === 0) return;
    this.#edits += 1;
    this.#soon();
  }

  /** Of a folder that comes or goes no watcher tells which files are in it, but what is said of the agreement changes. */
  #toldOf(): void {
    this.#found.fire();
    if (this.#viewers > 0 && this.#timer === undefined) this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    const fault = (error: unknown): void => this.#client.error('The agreement could not be asked for.', error, false);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.refresh().catch(fault);
    }, REST_MS);
  }
}
