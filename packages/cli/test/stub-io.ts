import type { Io } from '../src/io.ts';

/** A world for a verb: what it wrote, and what it may know. */
export interface StubIo extends Io {
  readonly said: { out: string; err: string };
}

export function stubIo(cwd: string, { input = '', terminal = false, env = {} }: StubOptions = {}): StubIo {
  const said = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      said[name] += text;
    },
    isTerminal: terminal,
    columns: 80,
    readerGone: new Promise<void>(() => {}),
  });
  return {
    said,
    out: sink('out'),
    err: sink('err'),
    env,
    cwd,
    now: () => new Date(2027, 2, 1, 12),
    readInput: async () => Buffer.from(input),
    interrupted: () => new Promise(() => {}),
    uncut: async (work) => work(),
  };
}

export interface StubOptions {
  readonly input?: string;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}
