import type { FileProblem, FileRead, Host } from '../../host.ts';

/**
 * The texts of one workspace: what is open in the editor, over what is on disk. Paths are inside the workspace.
 * Files are read beforehand, since compiling does not wait; a path that nobody has read yet is noted as wanted.
 */
export class Texts implements Host {
  readonly #open = new Map<string, string>();
  readonly #read = new Map<string, FileRead>();
  readonly #wanted = new Set<string>();

  readonly read = (path: string): FileRead => {
    const text = this.#open.get(path);
    if (text !== undefined) return { kind: 'text', text };
    const known = this.#read.get(path);
    if (known) return known;
    this.#wanted.add(path);
    return { kind: 'problem', reason: 'missing' };
  };

  /** Sets what the editor shows of a file. */
  open(path: string, text: string): void {
    this.#open.set(path, text);
  }

  /** The editor shows the file no longer: what is on disk counts again. */
  close(path: string): void {
    this.#open.delete(path);
  }

  /** Whether the editor shows any of the files. */
  get hasOpen(): boolean {
    return this.#open.size > 0;
  }

  /** Sets what is on disk; answers whether that changes what the file says. */
  keep(path: string, read: FileRead): boolean {
    const before = this.#read.get(path);
    this.#read.set(path, read);
    this.#wanted.delete(path);
    return !this.#open.has(path) && !isSame(before, read);
  }

  /** Whether a text has been read from below a folder. */
  hasBelow(folder: string): boolean {
    return [...this.#read].some(([path, { kind }]) => kind === 'text' && path.startsWith(`${folder}/`));
  }

  /** The paths that were asked for before anybody had read them. */
  takeWanted(): readonly string[] {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    return wanted;
  }

  /** Every file that is there and cannot be read, and why; what the editor shows is read. */
  get unreadable(): readonly (readonly [path: string, problem: FileProblem])[] {
    return [...this.#read].flatMap(([path, read]) =>
      read.kind === 'problem' && read.reason !== 'missing' && !this.#open.has(path) ? [[path, read] as const] : [],
    );
  }

  /** Every file that has a text, in order of paths. */
  get paths(): readonly string[] {
    const readable = [...this.#read].flatMap(([path, read]) => (read.kind === 'text' ? [path] : []));
    return [...new Set([...this.#open.keys(), ...readable])].sort();
  }
}

function isSame(before: FileRead | undefined, now: FileRead): boolean {
  if (before?.kind === 'text' && now.kind === 'text') return before.text === now.text;
  return (
    before?.kind === 'problem' && now.kind === 'problem' && before.reason === now.reason && before.detail === now.detail
  );
}
