import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AgreementView } from '../../ide/view.ts';
import { CONFIG_FILE, isOurs } from './file-system.ts';
import { nameOf, normalUri, parentOf, pathIn } from './folder.ts';
import type { Workspace } from './workspace.ts';
import { type Home, type Surroundings, Workspaces } from './workspaces.ts';

/** A file of a workspace, with the agreements it belongs to. */
export interface Located extends Home {
  /** The agreement that answers where one answer is wanted. */
  readonly view: AgreementView;
  /** All agreements the file belongs to, that one first. */
  readonly views: readonly AgreementView[];
}

/** Folders that are opened and closed in the editor. */
export interface FolderChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Everything the server knows: the folders, the files in them, and which of them the editor has open. */
export class Session {
  readonly #surroundings: Surroundings;
  readonly #folders = new Set<string>();
  readonly #documents = new Map<string, TextDocument>();
  #workspaces: Workspaces;
  #reading: Promise<void> = Promise.resolve();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#workspaces = new Workspaces(surroundings);
  }

  get workspaces(): readonly Workspace[] {
    return this.#workspaces.all;
  }

  /** Other folders are open in the editor than before. */
  changeFolders({ added, removed }: FolderChange): Promise<void> {
    for (const uri of removed) this.#folders.delete(normalUri(uri));
    for (const uri of added) this.#folders.add(normalUri(uri));
    return this.readAgain();
  }

  /** Reads all folders anew: files may belong elsewhere than before. What the editor shows stays as it is. */
  readAgain(): Promise<void> {
    const read = async (): Promise<void> => {
      const workspaces = new Workspaces(this.#surroundings);
      await workspaces.read([...this.#folders]);
      // Shown only now, since the author goes on writing while files are read.
      for (const document of this.#documents.values()) workspaces.show(document.uri, document.getText());
      this.#workspaces = workspaces;
      await workspaces.loadWanted();
    };
    this.#reading = this.#reading.then(read, read);
    return this.#reading;
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    const document = TextDocument.create(normalUri(uri), languageId, version, text);
    this.#documents.set(document.uri, document);
    this.#workspaces.show(document.uri, text);
  }

  edit(uri: string, changes: TextDocumentContentChangeEvent[], version: number): void {
    const document = this.#documents.get(normalUri(uri));
    if (document) this.#workspaces.show(document.uri, TextDocument.update(document, changes, version).getText());
  }

  close(uri: string): void {
    this.#documents.delete(normalUri(uri));
    this.#workspaces.hide(normalUri(uri));
  }

  /** The version of a file that is open in the editor. */
  versionOf(uri: string): number | undefined {
    return this.#documents.get(normalUri(uri))?.version;
  }

  /** A file or a folder has changed on disk, has come or has gone; answers whether anything said may change. */
  async changedOnDisk(uri: string): Promise<boolean> {
    await this.#reading;
    const file = normalUri(uri);
    const isOther = isOurs(nameOf(file)) ? await this.#movesFiles(file) : this.#hasFilesIn(file);
    if (!isOther) return isOurs(nameOf(file)) ? this.#workspaces.load(file) : false;
    await this.readAgain();
    return true;
  }

  /** Reads what imports ask for and nobody has read yet; answers whether there was any. */
  loadWanted(): Promise<boolean> {
    return this.#workspaces.loadWanted();
  }

  /** Where a file belongs; nothing for one that has no text. */
  locate(uri: string): Located | undefined {
    const home = this.#workspaces.around(normalUri(uri));
    if (!home) return undefined;
    home.workspace.today = this.#surroundings.today();
    const views = home.workspace.agreements.viewsOf(home.path);
    const [view] = views;
    return view && { ...home, view, views };
  }

  /** Whether a configuration has come or gone, and with it the workspace of its folder. */
  async #movesFiles(file: string): Promise<boolean> {
    const folder = parentOf(file);
    const isInside = [...this.#folders].some((open) => open !== folder && pathIn(open, file) !== undefined);
    if (nameOf(file) !== CONFIG_FILE || !isInside) return false;
    const read = await this.#surroundings.files.read(file, folder);
    const isThere = read.kind === 'text' || read.reason !== 'missing';
    return isThere !== this.#workspaces.isLasting(folder);
  }

  /** Whether what has changed is a folder that files have been read from. An editor tells of it, not of its files. */
  #hasFilesIn(folder: string): boolean {
    return this.workspaces.some((workspace) => {
      const path = workspace.pathOf(folder);
      if (path !== undefined) return workspace.texts.hasBelow(path);
      return workspace.folder === folder || pathIn(folder, workspace.folder) !== undefined;
    });
  }
}
