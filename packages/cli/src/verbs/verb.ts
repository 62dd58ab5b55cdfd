import type { Severity } from '@sla/language';
import type { ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** One thing the command can do: a row of the table in `index.ts`, and a file of its own that is loaded when needed. */
export interface Verb {
  readonly name: string;
  /** What follows the name, in the notation of help pages. */
  readonly takes: string;
  /** What it does, in one line. */
  readonly summary: string;
  readonly options: readonly VerbOption[];
  /** What help says below the options. */
  readonly more?: string;
  readonly load: () => Promise<{ readonly run: Run }>;
}

export interface VerbOption {
  /** What it is read by; written `--fail-on` for `failOn`. */
  readonly option: keyof Options;
  /** What follows it, in the notation of help pages; absent for one that is there or not. */
  readonly takes?: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  readonly standard?: string;
}

/** An option as it is written on a command line: `--fail-on <severity>`. */
export function flagsOf({ option, takes }: Pick<VerbOption, 'option' | 'takes'>): string {
  const name = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${name}${takes === undefined ? '' : ` ${takes}`}`;
}

/** Does it, and answers with the exit code. What the user did wrong is thrown as a `Refusal`. */
export type Run = (call: Call) => Promise<ExitCode>;

export interface Call {
  readonly io: Io;
  /** What was named after the verb: paths, a code. */
  readonly names: readonly string[];
  readonly options: Options;
}

/** The options of all verbs; each reads its own. */
export interface Options {
  readonly check?: boolean;
  readonly coverage?: boolean;
  readonly csv?: boolean;
  readonly failOn?: Severity;
  readonly filter?: string;
  readonly fix?: boolean;
  readonly force?: boolean;
  readonly format?: string;
  readonly json?: boolean;
  readonly lead?: string;
  readonly on?: string;
  readonly out?: string;
  readonly runs?: string;
  readonly save?: boolean;
  readonly seed?: string;
  readonly sourceMap?: boolean;
  readonly stdio?: boolean;
  readonly stdout?: boolean;
  readonly timeLimit?: string;
  readonly watch?: boolean;
}
