import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Examination } from '../agreements/examine.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { EXTENSION } from '../files/find.ts';
import { seenFrom } from '../files/workspace.ts';
import type { Io } from '../io.ts';
import { visible } from '../render/safe.ts';
import type { Call } from '../verbs/verb.ts';
import { Watched } from './watched.ts';

/** Editors save in several steps; this long without a change counts as saved. */
const QUIET_MS = 100;
const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';

/** Does the work, then again whenever a file it depends on changes, until the user stops it or nobody reads it. */
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
    await endRound(io);
    io.err.write(`\nWaiting for changes in ${shown.join(', ')}. Ctrl-C ends.\n`);
  };
  let running = round().catch(fault.reject);
  try {
    await Promise.race([stopped, io.out.readerGone, fault.promise]);
    return EXIT.fine;
  } finally {
    again.never();
    await watched.close();
  }
}

/**
 * Where a program reads the output, an empty line tells it that this was all for now. It is written a moment later, as
 * only writing shows that a reader who had enough (`| head -1`) has gone.
 */
async function endRound({ out }: Io): Promise<void> {
  if (out.isTerminal) return;
  await wait(QUIET_MS);
  out.write('\n');
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

const folderOf = (path: string): string => (path.endsWith(EXTENSION) ? dirname(path) : path);
