import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AgreementView } from '../../ide/view.ts';
import { type FileKey, keyOf, nameOf, parentOf, pathIn } from './address.ts';
import { Addresses } from './addresses.ts';
import { Documents } from './documents.ts';
import { CONFIG_FILE, isOurs, isSkipped } from './file-system.ts';
import type { Surroundings } from './surroundings.ts';
import type { Workspace } from './workspace.ts';
import { type Home, Workspaces } from './workspaces.ts';

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

/** A file or a folder that has changed on disk. */
export interface DiskChange {
  readonly uri: string;
  /** Whether it was not there before. */
  readonly isNew: boolean;
}

/** Everything the server knows: the folders, the files in them, and which of them the editor has open. */
export class Session {
  readonly #surroundings: Surroundings;
  /** The folders that are open, as the editor calls them. */
  readonly #folders = new Map<FileKey, string>();
  readonly #documents = new Documents();
  readonly #addresses = new Addresses(this.#documents, this.#folders);
  #workspaces: Workspaces;
  #reading: Promise<void> = Promise.resolve();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#workspaces = new Workspaces(surroundings, this.#addresses);
  }

  get workspaces(): readonly Workspace[] {
    return this.#workspaces.all;
  }

  /** Other folders are open in the editor than before. */
  changeFolders({ added, removed }: FolderChange): Promise<void> {
    for (const uri of removed) this.#folders.delete(keyOf(uri));
    for (const uri of added) this.#folders.set(keyOf(uri), uri);
    return this.readAgain();
  }

  /** Reads all folders anew: files may belong elsewhere than before. What the editor shows stays as it is. */
  readAgain(): Promise<void> {
    const read = async (): Promise<void> => {
      const workspaces = new Workspaces(this.#surroundings, this.#addresses);
      await workspaces.read([...this.#folders.keys()]);
      // Shown only now, since the author goes on writing while files are read.
      for (const [key, text] of this.#documents) workspaces.show(key, text);
      this.#workspaces = workspaces;
      await workspaces.loadWanted();
    };
    this.#reading = this.#reading.then(read, read);
    return this.#reading;
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.#documents.open(TextDocument.create(uri, languageId, version, text));
    this.#show(keyOf(uri));
  }

  edit(uri: string, changes: TextDocumentContentChangeEvent[], version: number): void {
    this.#documents.edit(uri, changes, version);
    this.#show(keyOf(uri));
  }

  close(uri: string): void {
    this.#documents.close(uri);
    this.#show(keyOf(uri));
  }

  /** The version of a file that is open in the editor under an address. */
  versionOf(uri: string): number | undefined {
    return this.#documents.versionOf(uri);
  }

  /** Files and folders have changed on disk, have come or have gone; answers whether anything said may change. */
  async changedOnDisk(changes: readonly DiskChange[]): Promise<boolean> {
    await this.#reading;
    const moves = await Promise.all(changes.map((change) => this.#movesFiles(change)));
    if (moves.includes(true)) {
      await this.readAgain();
      return true;
    }
    const files = changes.map(({ uri }) => keyOf(uri)).filter((key) => isOurs(nameOf(key)));
    const loaded = await Promise.all(files.map((key) => this.#workspaces.load(key)));
    return loaded.includes(true);
  }

  /** Reads what imports ask for and nobody has read yet; answers whether there was any. */
  loadWanted(): Promise<boolean> {
    return this.#workspaces.loadWanted();
  }

  /** Where a file belongs; nothing for one that has no text. */
  locate(uri: string): Located | undefined {
    const home = this.#workspaces.around(keyOf(uri));
    if (!home) return undefined;
    home.workspace.today = this.#surroundings.today();
    const views = home.workspace.agreements.viewsOf(home.path);
    const [view] = views;
    return view && { ...home, view, views };
  }

  /** What the editor shows of a file counts; once it shows nothing, what is on disk. */
  #show(key: FileKey): void {
    const text = this.#documents.textOf(key);
    if (text === undefined) this.#workspaces.hide(key);
    else this.#workspaces.show(key, text);
  }

  /** Whether files are to be looked for anew: of a folder that comes or goes an editor tells, not of its files. */
  async #movesFiles({ uri, isNew }: DiskChange): Promise<boolean> {
    const key = keyOf(uri);
    if (isOurs(nameOf(key))) return this.#movesWorkspace(key);
    return this.#hasFilesIn(key) || (isNew && this.#isLookedAt(key) && this.#bringsFiles(key));
  }

  async #bringsFiles(folder: FileKey): Promise<boolean> {
    return (await this.#surroundings.files.find(folder)).length > 0;
  }

  /** Whether something lies in a folder that is open, and in none below it that is passed over. */
  #isLookedAt(key: FileKey): boolean {
    return [...this.#folders.keys()].some((open) => pathIn(open, key)?.split('/').some(isSkipped) === false);
  }

  /** Whether a configuration has come or gone, and with it the workspace of its folder. */
  async #movesWorkspace(file: FileKey): Promise<boolean> {
    const folder = parentOf(file);
    const isInside = [...this.#folders.keys()].some((open) => open !== folder && pathIn(open, file) !== undefined);
    if (nameOf(file) !== CONFIG_FILE || !isInside) return false;
    const read = await this.#surroundings.files.read(file, folder);
    const isThere = read.kind === 'text' || read.reason !== 'missing';
    return isThere !== this.#workspaces.isLasting(folder);
  }

  /** Whether what has changed is a folder that files have been read from. */
  #hasFilesIn(folder: FileKey): boolean {
    return this.workspaces.some((workspace) => {
      const path = workspace.pathOf(folder);
      if (path !== undefined) return workspace.texts.hasBelow(path);
      return workspace.folder === folder || pathIn(folder, workspace.folder) !== undefined;
    });
  }
}
