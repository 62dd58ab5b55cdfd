import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AgreementView } from '../../ide/view.ts';
import type { TimeData } from '../../lower/time-data.ts';
import { CONFIG_FILE, type FileSystem } from './file-system.ts';
import { nameOf, normalUri, parentOf, pathIn } from './folder.ts';
import { Workspace } from './workspace.ts';

/** What the server is handed by its surroundings. */
export interface Surroundings {
  readonly files: FileSystem;
  readonly time: TimeData;
  /** The local date, such as `2027-03-01`. */
  readonly today: () => string;
}

/** A file of a workspace, with the agreements it belongs to. */
export interface Located {
  readonly workspace: Workspace;
  readonly path: string;
  /** The agreement that answers where one answer is wanted. */
  readonly view: AgreementView;
  /** All agreements the file belongs to, that one first. */
  readonly views: readonly AgreementView[];
}

/** Everything the server knows: the folders, the files in them, and which of them the editor has open. */
export class Session {
  readonly #surroundings: Surroundings;
  readonly #workspaces = new Map<string, Workspace>();
  readonly #documents = new Map<string, TextDocument>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  get workspaces(): readonly Workspace[] {
    return [...this.#workspaces.values()];
  }

  /** Reads the agreements below a folder. A configuration below it makes a workspace of its own folder. */
  async addFolder(uri: string): Promise<void> {
    const folder = normalUri(uri);
    const found = (await this.#surroundings.files.find(folder)).map(normalUri);
    const roots = [folder, ...found.filter((file) => nameOf(file) === CONFIG_FILE).map(parentOf)];
    for (const root of new Set(roots)) this.#workspace(root);
    await Promise.all(found.map((file) => this.#load(file)));
    await this.loadWanted();
  }

  removeFolder(uri: string): void {
    const folder = normalUri(uri);
    for (const root of [...this.#workspaces.keys()]) {
      if (root === folder || pathIn(folder, root) !== undefined) this.#workspaces.delete(root);
    }
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.#documents.set(normalUri(uri), TextDocument.create(normalUri(uri), languageId, version, text));
    this.#show(normalUri(uri), text);
  }

  edit(uri: string, changes: TextDocumentContentChangeEvent[], version: number): void {
    const document = this.#documents.get(normalUri(uri));
    if (!document) return;
    this.#show(document.uri, TextDocument.update(document, changes, version).getText());
  }

  close(uri: string): void {
    this.#documents.delete(normalUri(uri));
    const { workspace, path } = this.#home(normalUri(uri));
    workspace.texts.close(path);
    workspace.changed(path);
  }

  /** The version of a file that is open in the editor. */
  versionOf(uri: string): number | undefined {
    return this.#documents.get(normalUri(uri))?.version;
  }

  get openUris(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** A file has changed on disk, has come or has gone; answers whether anything said may change. */
  async changedOnDisk(uri: string): Promise<boolean> {
    const file = normalUri(uri);
    if (nameOf(file) === CONFIG_FILE) this.#workspace(parentOf(file));
    return this.#load(file);
  }

  /** Reads what imports ask for and nobody has read yet; answers whether there was any. */
  async loadWanted(): Promise<boolean> {
    const loaded = await Promise.all(this.workspaces.map((workspace) => workspace.loadWanted()));
    return loaded.includes(true);
  }

  /** Where a file belongs; nothing for one that has no text. */
  locate(uri: string): Located | undefined {
    const { workspace, path } = this.#home(normalUri(uri));
    workspace.today = this.#surroundings.today();
    const views = workspace.agreements.viewsOf(path);
    const [view] = views;
    return view && { workspace, path, view, views };
  }

  #show(uri: string, text: string): void {
    const { workspace, path } = this.#home(uri);
    workspace.texts.open(path, text);
    workspace.changed(path);
  }

  async #load(uri: string): Promise<boolean> {
    const { workspace, path } = this.#home(uri);
    return workspace.load(path);
  }

  /** The deepest workspace around a file; a file outside of all makes one of its own folder. */
  #home(uri: string): { readonly workspace: Workspace; readonly path: string } {
    const around = [...this.#workspaces.values()]
      .flatMap((workspace) => {
        const path = workspace.pathOf(uri);
        return path === undefined ? [] : [{ workspace, path }];
      })
      .sort((a, b) => a.path.length - b.path.length);
    const [nearest] = around;
    if (nearest) return nearest;
    return { workspace: this.#workspace(parentOf(uri)), path: nameOf(uri) };
  }

  #workspace(folder: string): Workspace {
    const known = this.#workspaces.get(folder);
    if (known) return known;
    const { files, time, today } = this.#surroundings;
    const workspace = new Workspace(folder, files, time, today());
    this.#workspaces.set(folder, workspace);
    return workspace;
  }
}
