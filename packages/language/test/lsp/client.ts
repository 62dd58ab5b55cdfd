import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { FileRead } from '../../src/host.ts';
import { type FileSystem, type Surroundings, serve } from '../../src/lsp/index.ts';
import { timeData } from '../../src/time-data.ts';
import { TODAY } from '../support/compile-text.ts';

const HOLIDAYS = new URL('../../../agreement/src/time/holidays.data.json', import.meta.url);

/** Where the files of a test stand. */
export const FOLDER = 'file:///work';

/** The URI of a file of a test; what is a URI already stays as it is. */
export const uriOf = (path: string): string => (/^[a-z]+:/.test(path) ? path : `${FOLDER}/${path}`);

/** An editor in memory, with a server that has read the given files. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the disk holds; set a file and call `onDisk` to tell the server. */
  readonly disk: Map<string, string>;
  readonly open: (path: string, text?: string) => Promise<void>;
  /** Puts a text in the place of the whole. */
  readonly change: (path: string, text: string) => Promise<void>;
  readonly close: (path: string) => Promise<void>;
  readonly onDisk: (...paths: string[]) => Promise<void>;
  /** Tells the server of folders that have come, as an editor does that says nothing of the files in them. */
  readonly folderOnDisk: (...paths: string[]) => Promise<void>;
  /** All findings of a file as the editor shows them, once the server has nothing more to say. */
  readonly diagnostics: (path: string) => Promise<readonly Diagnostic[]>;
  /** How often findings were published so far. */
  readonly published: () => readonly PublishDiagnosticsParams[];
  /** What the server logged as errors. */
  readonly errors: readonly string[];
  /** Breaks off without a word. */
  readonly leave: () => void;
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly today?: string;
  /** Files on the disk that are no text. */
  readonly binary?: readonly string[];
  /** The test itself breaks off the connection. */
  readonly leaves?: boolean;
  /** What the disk waits for before it tells which files there are. */
  readonly slowly?: Promise<void>;
  /** The folders that are open at the start. */
  readonly folders?: readonly string[];
}

/** The holidays and zones that every server of a test has. */
const time = timeData(() => JSON.parse(readFileSync(HOLIDAYS, 'utf8')));

/** An editor that has said nothing yet, with a server at the other end of streams in memory. */
export function connect(surroundings: Surroundings = { files: NO_FILES, time, today: () => TODAY }): {
  readonly client: ProtocolConnection;
  readonly leave: () => void;
} {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const [input, output] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
  const server = serve(
    (options) => createConnection(input, output, options),
    () => surroundings,
  );
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const leave = (): void => {
    client.dispose();
    server.dispose();
  };
  return { client, leave };
}

const NO_FILES: FileSystem = {
  read: async () => ({ kind: 'problem', reason: 'missing' }),
  find: async () => [],
};

/** Starts a server over streams in memory. */
export async function startEditor(
  files: Readonly<Record<string, string>>,
  options: EditorOptions = {},
): Promise<Editor> {
  const { capabilities = {}, initializationOptions, today = TODAY, folders = [FOLDER] } = options;
  const disk = new Map(Object.entries(files));
  const { client, leave } = connect({ files: inMemory(disk, options), time, today: () => today });
  const errors: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  client.onNotification('window/logMessage', ({ type, message }) => void (type === 1 && errors.push(message)));
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  if (!options.leaves) {
    onTestFinished(async () => {
      await client.sendRequest('shutdown');
      leave();
    });
  }
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: FOLDER,
    workspaceFolders: folders.map((uri) => ({ uri, name: 'work' })),
    capabilities,
    initializationOptions,
  });
  await client.sendNotification('initialized', {});
  let version = 0;
  const textDocument = (path: string) => ({ uri: uriOf(path), languageId: 'sla', version: ++version });
  return {
    connection: client,
    initialized,
    disk,
    errors,
    leave,
    published: () => published,
    open: (path, text = disk.get(path) ?? '') =>
      client.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument(path), text } }),
    change: (path, text) =>
      client.sendNotification('textDocument/didChange', {
        textDocument: textDocument(path),
        contentChanges: [{ text }],
      }),
    close: (path) => client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } }),
    onDisk: (...paths) =>
      client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: paths.map((path) => ({ uri: uriOf(path), type: disk.has(path) ? 2 : 3 })),
      }),
    folderOnDisk: (...paths) =>
      client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: paths.map((path) => ({ uri: uriOf(path), type: 1 })),
      }),
    diagnostics: async (path) => {
      await client.sendRequest('sla/settled', {});
      return published.findLast(({ uri }) => uri === uriOf(path))?.diagnostics ?? [];
    },
  };
}

function inMemory(disk: ReadonlyMap<string, string>, { binary = [], slowly }: EditorOptions): FileSystem {
  return {
    read: async (uri): Promise<FileRead> => {
      const path = decodeURIComponent(uri.slice(FOLDER.length + 1));
      const text = disk.get(path);
      if (text === undefined) return { kind: 'problem', reason: 'missing' };
      return binary.includes(path) ? { kind: 'problem', reason: 'not text' } : { kind: 'text', text };
    },
    find: async (folder) => {
      await slowly;
      return [...disk.keys()].map(uriOf).filter((uri) => uri.startsWith(`${decodeURIComponent(folder)}/`));
    },
  };
}
