import type { Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Examination } from '../agreements/examine.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { EXTENSION } from '../files/find.ts';
import { explain, isSystemError } from '../files/system-error.ts';
import { isSkipped } from '../files/walk.ts';
import { CONFIG_FILE, isWithin, seenFrom } from '../files/workspace.ts';
import type { Io } from '../io.ts';
import { visible } from '../render/safe.ts';
import type { Call } from '../verbs/verb.ts';

/** Editors save in several steps; this long without a change counts as saved. */
const QUIET_MS = 100;
const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';

/** Does the work, then again whenever a file it depends on changes, until the user stops it. */
export async function watch({ io, names }: Call, work: () => Promise<Examination>): Promise<ExitCode> {
  const stopped = io.interrupted();
  const fault = Promise.withResolvers<never>();
  const again = afterQuiet(() => {
    running = running.then(() => {
      if (io.out.isTerminal) io.out.write(CLEAR_SCREEN);
      return round().catch(fault.reject);
    });
  });
  const watched = new Watched(again.soon, fault.reject);
  const named = names.length > 0 ? names.map((name) => folderOf(resolve(io.cwd, name))) : [io.cwd];
  const round = async (): Promise<void> => {
    // Before the first reading, so that no change is missed in between.
    await watched.add(named);
    await watched.add(await attempt(work, io));
    const shown = watched.folders.map((folder) => visible(seenFrom(io.cwd, folder)));
    io.err.write(`\nWaiting for changes in ${shown.join(', ')}. Ctrl-C ends.\n`);
  };
  let running = round().catch(fault.reject);
  try {
    await Promise.race([stopped, fault.promise]);
    return EXIT.fine;
  } finally {
    again.never();
    await watched.close();
  }
}

/** The folders that are watched, each with all that is in it. */
class Watched {
  readonly #watchers: FSWatcher[] = [];
  readonly #folders: string[] = [];
  readonly #onChange: () => void;
  readonly #onFault: (error: unknown) => void;

  constructor(onChange: () => void, onFault: (error: unknown) => void) {
    this.#onChange = onChange;
    this.#onFault = onFault;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Watches further folders; settles when no change in them is missed any more. */
  async add(folders: readonly string[]): Promise<void> {
    const { watch: watchFiles } = await import('chokidar');
    for (const folder of new Set(folders)) {
      if (this.#folders.some((known) => isWithin(folder, known))) continue;
      this.#folders.push(folder);
      const ignored = (path: string, stats?: Stats): boolean =>
        path !== folder && (isSkipped(basename(path)) || (stats?.isFile() === true && !matters(path)));
      const watcher = watchFiles(folder, { ignoreInitial: true, ignored });
      this.#watchers.push(watcher);
      watcher.on('all', this.#onChange).on('error', (error) => this.#onFault(refusalOf(error)));
      await new Promise<void>((ready) => watcher.on('ready', ready));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#watchers.map((watcher) => watcher.close()));
  }
}

/** Does the work; the folders of every file that was read for it. What the user can mend ends nothing here. */
async function attempt(work: () => Promise<Examination>, io: Io): Promise<readonly string[]> {
  try {
    const { selections } = await work();
    return selections.flatMap(({ workspace, compilations }) =>
      compilations.flatMap(({ files }) => [...files.keys()].map((file) => dirname(join(workspace.root, file)))),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err.write(`sla: ${error.message}\n`);
    return [];
  }
}

/** Calls once, when nothing has happened for a moment. */
function afterQuiet(call: () => void): { readonly soon: () => void; readonly never: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const never = (): void => clearTimeout(timer);
  const soon = (): void => {
    never();
    timer = setTimeout(call, QUIET_MS);
  };
  return { soon, never };
}

const refusalOf = (error: unknown): unknown =>
  isSystemError(error) ? new Refusal(`Cannot watch for changes. ${explain(error)}`) : error;

const matters = (file: string): boolean => file.endsWith(EXTENSION) || basename(file) === CONFIG_FILE;
const folderOf = (path: string): string => (path.endsWith(EXTENSION) ? dirname(path) : path);
