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
  const named = names.length > 0 ? names.map((name) => folderOf(resolve(io.cwd, name))) : [io.cwd];
  const folders = new Set<string>();
  const watcher = await watcherFor(folders);
  const round = async (): Promise<void> => {
    const read = await attempt(work, io);
    for (const folder of outermost([...named, ...read])) folders.add(folder);
    watcher.add([...folders]);
    const shown = [...folders].map((folder) => visible(seenFrom(io.cwd, folder)));
    io.err.write(`\nWaiting for changes in ${shown.join(', ')}. Ctrl-C ends.\n`);
  };
  let running = round().catch(fault.reject);
  const again = afterQuiet(() => {
    running = running.then(() => {
      if (io.out.isTerminal) io.out.write(CLEAR_SCREEN);
      return round().catch(fault.reject);
    });
  });
  watcher.on('all', again.soon).on('error', (error) => fault.reject(refusalOf(error)));
  try {
    await Promise.race([stopped, fault.promise]);
    return EXIT.fine;
  } finally {
    again.never();
    await watcher.close();
  }
}

async function watcherFor(roots: ReadonlySet<string>): Promise<FSWatcher> {
  const { watch: watchFiles } = await import('chokidar');
  return watchFiles([], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      !roots.has(path) && (isSkipped(basename(path)) || (stats?.isFile() === true && !matters(path))),
  });
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

/** Without those that lie within another. */
const outermost = (folders: readonly string[]): readonly string[] =>
  [...new Set(folders)].filter((folder, _, all) => !all.some((other) => other !== folder && isWithin(folder, other)));
