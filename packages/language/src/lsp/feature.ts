import type { CancellationToken, ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Spot } from '../ide/view.ts';
import type { LineIndex } from '../source/place.ts';
import type { Publisher } from './diagnostics/publisher.ts';
import type { Located, Session } from './session/session.ts';
import type { CurrentSettings } from './settings.ts';

/** Something the server can do for an editor: one file, and one row in `features`. */
export interface Feature {
  readonly name: string;
  /** Its part of the answer to `initialize`. */
  readonly capabilities: ServerCapabilities;
  /** Hangs its handlers on the connection. */
  readonly register: (server: ServerContext) => void;
  /** What it does once the editor listens; requests wait for all of these. */
  readonly begin?: (server: ServerContext) => Promise<void>;
}

/** What every feature can use. */
export interface ServerContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly settings: CurrentSettings;
  /** What the editor can do. */
  readonly client: ClientCapabilities;
  /** Whether the editor has the command that shows a part of the agreement (`sla.showDetails`). */
  readonly canShowDetails: boolean;
  /** Whether the editor has the command that runs a scenario (`sla.runScenario`). */
  readonly canRunScenarios: boolean;
  /** Whether the editor has been told of the language's own types of tokens. */
  readonly knowsTokenTypes: boolean;
  /** Where the reference is, with `{page}` and `{heading}` in the address; the editor says so. */
  readonly referencePage: string | undefined;
  /** The folders that were open at the start. */
  readonly folders: readonly string[];
  readonly publisher: Publisher;
  /**
   * A handler that never fails: it waits until the folders are read, looks the document up, answers `empty` where
   * there is none or the request was cancelled, and logs what goes wrong instead of passing it on.
   */
  readonly answer: <Params extends InDocument, Result>(
    name: string,
    empty: Result,
    work: (target: Target, params: Params, token: CancellationToken) => Result | Promise<Result>,
  ) => (params: Params, token: CancellationToken) => Promise<Result>;
  /** The same for a request that speaks of no document. */
  readonly answerAll: <Params, Result>(
    name: string,
    empty: Result,
    work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  ) => (params: Params, token: CancellationToken) => Promise<Result>;
}

/** Parameters that name a document. */
export interface InDocument {
  readonly textDocument: { readonly uri: string };
}

/** The document a request speaks of, as it is now. */
export interface Target extends Located {
  readonly lines: LineIndex;
  /** The offset of a position in it. */
  readonly spot: (position: { readonly line: number; readonly character: number }) => Spot;
}
