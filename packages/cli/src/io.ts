/**
 * Everything a verb may know of the world it is called in. Invariant: no verb touches `process`, so that tests hand
 * in a world of their own.
 */
export interface Io {
  readonly out: Sink;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly now: () => Date;
  /** Everything on standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Settles when the user asks to stop (Ctrl-C); from then on stopping is up to the caller. */
  readonly interrupted: () => Promise<void>;
  /**
   * Does something that Ctrl-C must not cut in two; a Ctrl-C meanwhile ends the program right after it, unless
   * somebody waits for `interrupted`.
   */
  readonly uncut: (work: () => void) => Promise<void>;
}

export interface Sink {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width in characters. */
  readonly columns: number;
  /** Settles when it turns out that nobody reads what is written any more (`| head -1`). */
  readonly readerGone: Promise<void>;
}

/** Where lines are cut when the output is not a terminal. */
export const DEFAULT_COLUMNS = 120;

/** The local date of today, as `2027-01-31`. */
export function today(io: Io): string {
  const now = io.now();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
