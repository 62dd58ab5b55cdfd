import type {
  ClientCapabilities,
  Connection,
  ConnectionOptions,
  InitializeParams,
  ServerCapabilities,
} from 'vscode-languageserver';
import { offsetAt } from './convert.ts';
import { Publisher } from './diagnostics/publisher.ts';
import type { Feature, ServerContext, Target } from './feature.ts';
import { features } from './features/index.ts';
import { LifeCycle, REFUSED, refusalOf } from './life-cycle.ts';
import { Refusal } from './refusal.ts';
import { Session } from './session/session.ts';
import type { Surroundings } from './session/surroundings.ts';
import { CurrentSettings } from './settings.ts';

/** What an entry of the server brings along: depends on where it runs, and on what the editor says of itself. */
export type ServerHost = (connection: Connection, params: InitializeParams) => Surroundings;

/** Hangs the language server on a connection that is made for it, and listens. */
export function serve(connect: (options: ConnectionOptions) => Connection, host: ServerHost): Connection {
  const connection = connect({ messageStrategy: new LifeCycle() });
  connection.onRequest(REFUSED, refusalOf);
  connection.onInitialize((params) => {
    const server = new Server(connection, host(connection, params), params);
    for (const feature of features) feature.register(server);
    connection.onInitialized(() => server.begin());
    connection.onShutdown(() => server.publisher.stop());
    return { capabilities: capabilitiesOf(features), serverInfo: { name: 'sla' } };
  });
  connection.listen();
  return connection;
}

/** What all features together tell the editor they can do. */
export function capabilitiesOf(all: readonly Feature[]): ServerCapabilities {
  const parts = all.map(({ capabilities }) => capabilities);
  return {
    positionEncoding: 'utf-16',
    ...Object.assign({}, ...parts),
    // Several features have a part in these.
    workspace: Object.assign({}, ...parts.map(({ workspace }) => workspace)),
    experimental: Object.assign({}, ...parts.map(({ experimental }) => experimental)),
  };
}

class Server implements ServerContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly settings = new CurrentSettings();
  readonly publisher: Publisher;
  readonly client: ClientCapabilities;
  readonly canShowDetails: boolean;
  readonly canRunScenarios: boolean;
  readonly knowsTokenTypes: boolean;
  readonly referencePage: string | undefined;
  readonly folders: readonly string[];
  readonly #begun = Promise.withResolvers<void>();

  constructor(connection: Connection, surroundings: Surroundings, params: InitializeParams) {
    this.connection = connection;
    this.session = new Session(surroundings);
    this.publisher = new Publisher(connection, this.session);
    this.publisher.rulePage = addressOf(params.initializationOptions, 'rulePage');
    this.referencePage = addressOf(params.initializationOptions, 'referencePage');
    this.client = params.capabilities;
    this.canShowDetails = optionOf(params.initializationOptions, 'showDetails') === true;
    this.canRunScenarios = optionOf(params.initializationOptions, 'runScenarios') === true;
    this.knowsTokenTypes = optionOf(params.initializationOptions, 'tokenTypes') === true;
    const { workspaceFolders, rootUri } = params;
    this.folders = workspaceFolders ? workspaceFolders.map(({ uri }) => uri) : rootUri ? [rootUri] : [];
  }

  /** Reads settings and folders; requests that came before wait for it. */
  async begin(): Promise<void> {
    // Side by side: what changes while folders are read is to be heard of already.
    await Promise.all(
      features.map(({ name, begin }) => begin?.(this).catch((error: unknown) => this.#fault(name, error))),
    );
    this.#begun.resolve();
    this.publisher.begin();
  }

  // Properties rather than methods, so that features can take them out of the context.
  readonly answer: ServerContext['answer'] = (name, empty, work) =>
    this.answerAll(name, empty, (params, token) => {
      const target = this.#targetOf(params.textDocument.uri);
      return target ? work(target, params, token) : empty;
    });

  readonly answerAll: ServerContext['answerAll'] = (name, empty, work) => async (params, token) => {
    await this.#begun.promise;
    if (token.isCancellationRequested) return empty;
    try {
      return await work(params, token);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      this.#fault(name, error);
      return empty;
    }
  };

  #targetOf(uri: string): Target | undefined {
    const located = this.session.locate(uri);
    const lines = located?.view.file(located.path)?.lines;
    if (!located || !lines) return undefined;
    return { ...located, lines, spot: (position) => ({ file: located.path, offset: offsetAt(lines, position) }) };
  }

  #fault(name: string, error: unknown): void {
    this.connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  }
}

function addressOf(options: unknown, name: 'rulePage' | 'referencePage'): string | undefined {
  const page = optionOf(options, name);
  return typeof page === 'string' ? page : undefined;
}

/** What the editor's client says of itself. */
const optionOf = (options: unknown, name: string): unknown =>
  typeof options === 'object' && options !== null ? Object.getOwnPropertyDescriptor(options, name)?.value : undefined;
