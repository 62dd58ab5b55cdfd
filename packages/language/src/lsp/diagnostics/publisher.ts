import type { Connection } from 'vscode-languageserver';
import type { AgreementView } from '../../ide/view.ts';
import type { Diagnostic } from '../../problem/diagnostic.ts';
import { everywhere } from '../../problem/told-once.ts';
import { LineIndex } from '../../source/place.ts';
import { type FileKey, keyOf } from '../session/address.ts';
import { CONFIG_FILE } from '../session/file-system.ts';
import type { Session } from '../session/session.ts';
import type { Workspace } from '../session/workspace.ts';
import { mostOf } from './most.ts';
import { replacedIn, shifted } from './shift.ts';
import { inSlices } from './slices.ts';
import { wireDiagnostic } from './wire.ts';

/** So long nothing must have changed before the checks run: they cost more than a key may take. */
const QUIET_MS = 200;

/** What was last found in a workspace, and in which texts. */
interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

const NOTHING: Found = { diagnostics: [], texts: new Map() };

/**
 * Tells the editor what there is to say: at once what reading the text tells, with the last findings of the checks
 * moved to where they stand now; and all anew when it has been quiet for a moment.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #published = new Map<string, string>();
  readonly #found = new WeakMap<Workspace, Found>();
  #hasBegun = false;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;
  #isQuiet = true;
  /** Counts changes, so that checks of an older state notice and give up. */
  #state = 0;
  #settled: (() => void)[] = [];
  rulePage: string | undefined;

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  /** The folders have been read: what was said before would be wrong about files that are not known yet. */
  begin(): void {
    this.#hasBegun = true;
    this.changed();
  }

  /** Something has changed. */
  changed(): void {
    this.#state++;
    this.#isQuiet = false;
    if (!this.#hasBegun) return;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#tryTo(() => this.#publishText());
    }, 0);
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#later = undefined;
      void this.#publishAll().catch((error) => this.#fault(error));
    }, QUIET_MS);
  }

  /** Settles when everything there is to say about the present texts has been published. */
  settled(): Promise<void> {
    if (this.#isQuiet) return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }

  stop(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#later);
    this.#state++;
  }

  #publishText(): void {
    for (const workspace of this.#session.workspaces) {
      const views = this.#viewsOf(workspace);
      const text = views.flatMap((view) => view.textDiagnostics);
      this.#publish(workspace, [...text, ...this.#lastFound(workspace)]);
    }
    this.#takeBack();
  }

  /** The last findings of the checks, at their places in the texts of now. */
  #lastFound(workspace: Workspace): readonly Diagnostic[] {
    const { diagnostics, texts } = this.#found.get(workspace) ?? NOTHING;
    let moved = diagnostics;
    for (const [file, before] of texts) {
      const now = workspace.texts.read(file);
      const edit = now.kind === 'text' ? replacedIn(file, before, now.text) : undefined;
      if (edit) moved = shifted(moved, edit);
    }
    return moved;
  }

  async #publishAll(): Promise<void> {
    const state = this.#state;
    const current = (): boolean => state === this.#state;
    for (const workspace of this.#session.workspaces) {
      const found: Diagnostic[] = [];
      const texts = new Map<string, string>();
      for (const view of this.#viewsOf(workspace)) {
        const diagnostics = await inSlices(view, current);
        if (!diagnostics) return;
        found.push(...diagnostics);
        for (const [path, { text }] of view.compilation.files) texts.set(path, text);
      }
      const ofText = new Set(this.#viewsOf(workspace).flatMap((view) => view.textDiagnostics.map(identityOf)));
      this.#found.set(workspace, { diagnostics: found.filter((each) => !ofText.has(identityOf(each))), texts });
      this.#publish(workspace, found);
    }
    this.#takeBack();
    this.#isQuiet = true;
    for (const settle of this.#settled.splice(0)) settle();
  }

  /** The agreements of a workspace, and the files that belong to none and are not left out. */
  #viewsOf(workspace: Workspace): readonly AgreementView[] {
    const views = workspace.agreements.views;
    const loose = workspace.texts.paths.filter(
      (path) => path.endsWith('.sla') && !workspace.isIgnored(path) && !views.some((view) => view.file(path)),
    );
    return [...views, ...loose.flatMap((path) => workspace.agreements.viewsOf(path))];
  }

  #publish(workspace: Workspace, found: readonly Diagnostic[]): void {
    const all = [...found, ...workspace.unreadFiles, ...workspace.configProblems];
    const byFile = Map.groupBy(uniqueOf(all).flatMap(everywhere), ({ place }) => place.file);
    const linesOf = linesIn(workspace);
    const seen = new Set<string>();
    for (const [file, diagnostics] of byFile) {
      const options = { linesOf, uriOf: (path: string) => workspace.uriOf(path), rulePage: this.rulePage };
      const wire = mostOf(file, diagnostics).map((each) => wireDiagnostic(each, options));
      for (const uri of workspace.urisOf(file)) {
        seen.add(uri);
        this.#send(uri, wire);
      }
    }
    for (const uri of [...this.#published.keys()]) {
      if (!seen.has(uri) && this.#isHome(workspace, keyOf(uri))) this.#send(uri, []);
    }
  }

  /** What was said of files that belong to nothing any more. */
  #takeBack(): void {
    for (const uri of [...this.#published.keys()]) {
      if (this.#session.workspaces.every((workspace) => workspace.pathOf(keyOf(uri)) === undefined))
        this.#send(uri, []);
    }
  }

  /** A file below two workspaces belongs to the inner one. */
  #isHome(workspace: Workspace, file: FileKey): boolean {
    if (workspace.pathOf(file) === undefined) return false;
    return this.#session.workspaces.every(
      (other) => other.folder.length <= workspace.folder.length || other.pathOf(file) === undefined,
    );
  }

  #send(uri: string, diagnostics: ReturnType<typeof wireDiagnostic>[]): void {
    const version = this.#session.versionOf(uri);
    const key = `${version ?? ''} ${JSON.stringify(diagnostics)}`;
    if (this.#published.get(uri) === key) return;
    if (diagnostics.length === 0) this.#published.delete(uri);
    else this.#published.set(uri, key);
    void this.#connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  }

  #tryTo(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fault(error);
    }
  }

  #fault(error: unknown): void {
    const said = error instanceof Error ? (error.stack ?? error.message) : error;
    try {
      this.#connection.console.error(`Diagnostics: ${said}`);
    } catch {
      // The editor has gone without a word, so nobody listens any more.
      this.stop();
    }
  }
}

function linesIn(workspace: Workspace): (file: string) => LineIndex | undefined {
  const known = new Map<string, LineIndex>();
  return (file) => {
    const made = known.get(file);
    if (made) return made;
    const parsed = workspace.agreements.parsed(file)?.lines;
    const read = parsed ? undefined : workspace.texts.read(file === CONFIG_FILE ? CONFIG_FILE : file);
    const lines = parsed ?? (read?.kind === 'text' ? new LineIndex(read.text) : undefined);
    if (lines) known.set(file, lines);
    return lines;
  };
}

const identityOf = ({ code, place, message }: Diagnostic): string =>
  `${place.file}\n${place.start}\n${code}\n${message}`;

/** A file that two agreements import is told of once. */
function uniqueOf(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return all.filter((each) => !seen.has(identityOf(each)) && seen.add(identityOf(each)));
}
