import { type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { Refusal } from '../exit.ts';
import { EXTENSION } from '../files/find.ts';
import { explain, isSystemError } from '../files/system-error.ts';
import { isSkipped } from '../files/walk.ts';
import { CONFIG_FILE, isWithin } from '../files/workspace.ts';

/** So often it is looked whether a folder is still the one that is watched. */
const LOOK_MS = 500;

/**
 * The folders that are watched, each with all that is in it. A watcher holds on to a folder and not to its name: where
 * a folder is removed, moved or made anew, the watcher falls silent, so its name is looked at from time to time.
 */
export class Watched {
  readonly #byFolder = new Map<string, { readonly watcher: FSWatcher; readonly identity: string }>();
  readonly #onChange: () => void;
  readonly #onFault: (error: unknown) => void;
  readonly #looking: NodeJS.Timeout;

  constructor(onChange: () => void, onFault: (error: unknown) => void) {
    this.#onChange = onChange;
    this.#onFault = onFault;
    this.#looking = setInterval(() => void this.#look().catch(onFault), LOOK_MS);
  }

  get folders(): readonly string[] {
    return [...this.#byFolder.keys()];
  }

  /** Watches further folders; settles when no change in them is missed any more. */
  async add(folders: readonly string[]): Promise<void> {
    for (const folder of new Set(folders)) {
      if (this.folders.some((known) => isWithin(folder, known))) continue;
      await this.#watch(folder);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    await Promise.all([...this.#byFolder.values()].map(({ watcher }) => watcher.close()));
  }

  async #watch(folder: string): Promise<void> {
    const { watch: watchFiles } = await import('chokidar');
    const ignored = (path: string, stats?: Stats): boolean =>
      path !== folder && (isSkipped(basename(path)) || (stats?.isFile() === true && !matters(path)));
    const identity = identityOf(folder);
    const watcher = watchFiles(folder, { ignoreInitial: true, ignored });
    this.#byFolder.set(folder, { watcher, identity });
    watcher.on('all', this.#onChange).on('error', (error) => this.#onFault(refusalOf(error)));
    await new Promise<void>((ready) => watcher.on('ready', ready));
  }

  async #look(): Promise<void> {
    for (const [folder, { watcher, identity }] of this.#byFolder) {
      if (identityOf(folder) === identity) continue;
      const closed = watcher.close();
      await this.#watch(folder);
      await closed;
      this.#onChange();
    }
  }
}

/** What a name stands for at the moment: another folder of the same name is another one. */
function identityOf(folder: string): string {
  try {
    const { dev, ino, birthtimeMs } = statSync(folder);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return 'none';
  }
}

const refusalOf = (error: unknown): unknown =>
  isSystemError(error) ? new Refusal(`Cannot watch for changes. ${explain(error)}`) : error;

const matters = (file: string): boolean => file.endsWith(EXTENSION) || basename(file) === CONFIG_FILE;
