import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type FileKey, keyOf } from './address.ts';

/**
 * What the editor has open. A file can be open under several addresses, each with a text and a version of its own; what
 * was written last counts.
 */
export class Documents {
  /** By key; of one file the document that was touched last comes first. */
  readonly #open = new Map<FileKey, readonly TextDocument[]>();

  /** Every file that is open, with the text that counts. */
  *[Symbol.iterator](): Iterator<readonly [key: FileKey, text: string]> {
    for (const [key, [last]] of this.#open) if (last) yield [key, last.getText()];
  }

  open(document: TextDocument): void {
    this.#touch(document, document.uri);
  }

  /** An editor that opened a file under one address may speak of it by another. */
  edit(address: string, changes: TextDocumentContentChangeEvent[], version: number): void {
    const document = this.#at(address);
    if (document) this.#touch(TextDocument.update(document, changes, version), document.uri);
  }

  close(address: string): void {
    const [key, document] = [keyOf(address), this.#at(address)];
    const others = this.#others(key, document?.uri);
    if (others.length > 0) this.#open.set(key, others);
    else this.#open.delete(key);
  }

  /** The text that counts; nothing for what is not open. */
  textOf(key: FileKey): string | undefined {
    return this.#open.get(key)?.[0]?.getText();
  }

  /** Under which addresses a file is open, the last used first. */
  addressesOf(key: FileKey): readonly string[] {
    return this.#open.get(key)?.map(({ uri }) => uri) ?? [];
  }

  versionOf(address: string): number | undefined {
    return this.#at(address)?.version;
  }

  #at(address: string): TextDocument | undefined {
    const all = this.#open.get(keyOf(address));
    return all?.find(({ uri }) => uri === address) ?? all?.[0];
  }

  #touch(document: TextDocument, address: string): void {
    const key = keyOf(address);
    this.#open.set(key, [document, ...this.#others(key, address)]);
  }

  #others(key: FileKey, address: string | undefined): readonly TextDocument[] {
    return this.#open.get(key)?.filter(({ uri }) => uri !== address) ?? [];
  }
}
