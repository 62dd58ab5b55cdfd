import type { Agreement, Plan, WorkingTable } from '@sla/agreement';
import { analysesOf, checkInSteps, checkText } from '../check.ts';
import type { Compilation } from '../compile.ts';
import type { Config } from '../config/config.ts';
import type { TimeData } from '../lower/time-data.ts';
import type { Diagnostic } from '../problem/diagnostic.ts';
import type { ProgramFile } from '../program/program.ts';

/** A place in a file, as an editor asks about it: a path inside the workspace and a UTF-16 offset. */
export interface Spot {
  readonly file: string;
  readonly offset: number;
}

/** What an agreement depends on besides its texts. */
export interface Surroundings {
  readonly time: TimeData;
  readonly config?: Config;
  readonly today: string;
}

/**
 * One agreement as an editor sees it at one moment: what was compiled, and answers about it that are worked out once.
 * Invariant: a view never changes; after an edit there is another one.
 */
export class AgreementView {
  readonly compilation: Compilation;
  readonly config: Config | undefined;
  /** The local date that counts as today, for checks that need one. */
  readonly today: string;
  /** What compiling it again would need. */
  readonly time: TimeData;
  #text: readonly Diagnostic[] | undefined;
  #all: readonly Diagnostic[] | undefined;
  #steps: ReturnType<typeof checkInSteps> | undefined;

  constructor(compilation: Compilation, { config, today, time }: Surroundings) {
    this.compilation = compilation;
    this.config = config;
    this.today = today;
    this.time = time;
  }

  /** The compiled agreement; absent where no header says what the files belong to. */
  get agreement(): Agreement | undefined {
    return this.compilation.agreement;
  }

  /** The arithmetic behind the agreement, chances included. */
  get plan(): Plan | undefined {
    return this.agreement && analysesOf(this.compilation).plan;
  }

  /** A calendar laid out over the term; undefined where it is unknown or nobody ever works by it. */
  tableOf(calendar: string): WorkingTable | undefined {
    return this.agreement && analysesOf(this.compilation).tableOf(calendar)?.table;
  }

  file(path: string): ProgramFile | undefined {
    return this.compilation.files.get(path);
  }

  /** What reading the text tells: syntax, files, names, types. */
  get textDiagnostics(): readonly Diagnostic[] {
    this.#text ??= checkText(this.compilation, this.config);
    return this.#text;
  }

  /** Everything there is to say. */
  get diagnostics(): readonly Diagnostic[] {
    for (;;) {
      const all = this.work();
      if (all) return all;
    }
  }

  /** Works a little at everything there is to say, and answers with it once it is known. Whoever asks goes on with it. */
  work(): readonly Diagnostic[] | undefined {
    if (this.#all) return this.#all;
    this.#steps ??= checkInSteps(this.compilation, this.#options);
    const step = this.#steps.next();
    if (step.done) this.#all = step.value;
    return this.#all;
  }

  get #options() {
    return { today: this.today, ...(this.config && { config: this.config }) };
  }
}
