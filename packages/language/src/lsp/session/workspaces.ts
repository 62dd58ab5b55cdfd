import { type FileKey, keyOf, nameOf, parentOf } from './address.ts';
import type { Addresses } from './addresses.ts';
import { CONFIG_FILE } from './file-system.ts';
import type { Surroundings } from './surroundings.ts';
import { Workspace } from './workspace.ts';

/** A file, as a path inside the workspace that it belongs to. */
export interface Home {
  readonly workspace: Workspace;
  readonly path: string;
}

/**
 * The folders that imports cannot leave: those that are open in the editor, those below them with a configuration, and
 * for the time that a file from elsewhere is open, the folder of that file.
 */
export class Workspaces {
  readonly #surroundings: Surroundings;
  readonly #addresses: Addresses;
  readonly #all = new Map<FileKey, Workspace>();
  /** The folders that have a workspace whether files in them are open or not. */
  readonly #lasting = new Set<FileKey>();

  constructor(surroundings: Surroundings, addresses: Addresses) {
    this.#surroundings = surroundings;
    this.#addresses = addresses;
  }

  get all(): readonly Workspace[] {
    return [...this.#all.values()];
  }

  /** Reads the agreements below some folders. A configuration below them makes a workspace of its own folder. */
  async read(folders: readonly FileKey[]): Promise<void> {
    const lists = await Promise.all(folders.map((folder) => this.#surroundings.files.find(folder)));
    const found = lists.flat().map(keyOf);
    const configured = found.filter((file) => nameOf(file) === CONFIG_FILE).map(parentOf);
    for (const folder of [...folders, ...configured]) {
      this.#lasting.add(folder);
      this.#at(folder);
    }
    await Promise.all([...new Set(found)].map((file) => this.load(file)));
  }

  /** Reads a file of a workspace from disk; answers whether anything said may change. */
  async load(key: FileKey): Promise<boolean> {
    const home = this.around(key);
    return home ? home.workspace.load(home.path) : false;
  }

  /** Reads what imports ask for and nobody has read yet; answers whether there was any. */
  async loadWanted(): Promise<boolean> {
    const loaded = await Promise.all(this.all.map((workspace) => workspace.loadWanted()));
    return loaded.includes(true);
  }

  /** Takes what the editor shows of a file for its text. */
  show(key: FileKey, text: string): void {
    const { workspace, path } = this.around(key) ?? { workspace: this.#at(parentOf(key)), path: nameOf(key) };
    workspace.texts.open(path, text);
    workspace.changed(path);
  }

  /** The editor no longer shows a file: what is on disk counts again, if it belongs to what is open at all. */
  hide(key: FileKey): void {
    const home = this.around(key);
    if (!home) return;
    const { workspace, path } = home;
    workspace.texts.close(path);
    workspace.changed(path);
    if (!this.#lasting.has(workspace.folder) && !workspace.texts.hasOpen) this.#all.delete(workspace.folder);
  }

  /** Whether a folder has a workspace of its own because of a configuration, or because it is open. */
  isLasting(folder: FileKey): boolean {
    return this.#lasting.has(folder);
  }

  /** The deepest workspace around a file. */
  around(key: FileKey): Home | undefined {
    const [nearest] = this.all
      .flatMap((workspace) => {
        const path = workspace.pathOf(key);
        return path === undefined ? [] : [{ workspace, path }];
      })
      .sort((a, b) => a.path.length - b.path.length);
    return nearest;
  }

  #at(folder: FileKey): Workspace {
    const known = this.#all.get(folder);
    if (known) return known;
    const workspace = new Workspace(folder, this.#surroundings, this.#addresses);
    this.#all.set(folder, workspace);
    return workspace;
  }
}
