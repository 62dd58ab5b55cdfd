import { setImmediate } from 'node:timers/promises';
import { EXIT, Refusal } from './exit.ts';
import { MAX_BYTES } from './files/read.ts';
import { DEFAULT_COLUMNS, type Io, type Sink } from './io.ts';

/** The world of a real process. */
export function processIo(): Io {
  return {
    out: sink(process.stdout),
    err: sink(process.stderr),
    env: process.env,
    get cwd() {
      return currentFolder();
    },
    now: () => new Date(),
    readInput,
    interrupted: () =>
      new Promise((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      }),
    uncut,
  };
}

async function uncut(work: () => void): Promise<void> {
  // Whoever waits for the interruption ends the program; work is never cut, since it is synchronous.
  if (process.listenerCount('SIGINT') > 0) return work();
  let asked: number | undefined;
  const note = (_: NodeJS.Signals, signal: number): void => {
    asked = signal;
  };
  process.on('SIGINT', note).on('SIGTERM', note);
  try {
    work();
    // Signals are only delivered between turns of the event loop.
    await setImmediate();
  } finally {
    process.off('SIGINT', note).off('SIGTERM', note);
  }
  if (asked !== undefined) process.exit(SIGNALLED + asked);
}

/** Shells report a program that a signal ended as 128 and the signal's number. */
const SIGNALLED = 128;

/** Asked only where it matters: help and the rules are there to be read anywhere. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new Refusal('The current folder does not exist any more. Change to one that does.');
  }
}

function sink(stream: NodeJS.WriteStream): Sink {
  let closed = false;
  const gone = Promise.withResolvers<void>();
  // A reader that has seen enough (`sla rules | head`) is no error; any other failure has to be told.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!closed && error.code !== 'EPIPE') {
      if (stream !== process.stderr) process.stderr.write(`sla: cannot write the output: ${error.message}\n`);
      process.exitCode = EXIT.wrongUse;
      process.exit();
    }
    closed = true;
    gone.resolve();
  });
  return {
    write: (text) => {
      if (!closed) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? DEFAULT_COLUMNS,
    readerGone: gone.promise,
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    length += chunk.length;
    if (length > MAX_BYTES)
      throw new Refusal(`Standard input has more than ${MAX_BYTES / 1e6} MB, which is the limit.`);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}
