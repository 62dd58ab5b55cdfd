import type { FileRead, Host } from '@sla/language';
import { type ReadText, readText } from './read.ts';
import { toFile, type Workspace } from './workspace.ts';

/** Reads the files of one workspace, each once, so that everything that is said of a file speaks of the same text. */
export class WorkspaceHost implements Host {
  readonly workspace: Workspace;
  readonly #files = new Map<string, ReadText | Exclude<FileRead, { kind: 'text' }>>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  readonly read = (path: string): ReadText | Exclude<FileRead, { kind: 'text' }> => {
    const known = this.#files.get(path);
    if (known) return known;
    const file = toFile(path, this.workspace);
    const found = file === undefined ? OUTSIDE : readText(file);
    this.#files.set(path, found);
    return found;
  };

  /** The text of a file that could be read. */
  textOf(path: string): string | undefined {
    const found = this.read(path);
    return found.kind === 'text' ? found.text : undefined;
  }
}

const OUTSIDE = { kind: 'problem', reason: 'outside' } as const;
