import type { Rule } from './rule.ts';

/** A rule whose findings come from reading the text (names, types, files) rather than from the compiled agreement. */
export interface Problem<Args extends readonly unknown[]> extends Rule {
  /** What is wrong, then what to do. */
  readonly message: (...args: Args) => string;
  /** What it is about, if it is one mistake however often that is written; see `toldOnce`. */
  readonly about?: (...args: Args) => string;
}

/** Gives a problem its type where it is written. */
export const defineProblem = <Args extends readonly unknown[]>(problem: Problem<Args>): Problem<Args> => problem;
