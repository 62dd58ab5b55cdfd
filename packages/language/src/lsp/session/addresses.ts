import type { FileKey } from './address.ts';
import type { Documents } from './documents.ts';

/** How the editor calls files and folders: answers go out under the addresses that it uses itself. */
export class Addresses {
  readonly #documents: Documents;
  /** The folders that are open, as the editor spells them. */
  readonly #folders: ReadonlyMap<FileKey, string>;

  constructor(documents: Documents, folders: ReadonlyMap<FileKey, string>) {
    this.#documents = documents;
    this.#folders = folders;
  }

  /** What the editor calls a file: as it has opened it, and otherwise as it calls the folder around it. */
  of(key: FileKey): string {
    const [first] = this.#documents.addressesOf(key);
    return first ?? this.#inFolder(key);
  }

  /** Everything the editor calls a file, where it has opened it under several addresses. */
  allOf(key: FileKey): readonly string[] {
    const open = this.#documents.addressesOf(key);
    return open.length > 0 ? open : [this.#inFolder(key)];
  }

  #inFolder(key: FileKey): string {
    for (const [folder, address] of this.#folders) {
      if (address !== folder && key.startsWith(`${folder}/`))
        return address.replace(/\/$/, '') + key.slice(folder.length);
    }
    return key;
  }
}
