import type { Agreement } from '@sla/agreement';
import type { At } from '../source/sources.ts';
import type { Analyses } from './analyses.ts';
import type { Rule } from './rule.ts';

/**
 * A rule that reads the compiled agreement. Invariant: it knows nothing of text or syntax; places are found by the
 * identity of the agreement's objects, so that a check reads like the sentence it stands for.
 */
export type Check = LastingCheck | DatedCheck;

/** The work of a check that takes long, with pauses in which an editor can answer. */
export type Pauses = Generator<void, void, void>;

/** Gives the same answer on every day. */
interface LastingCheck extends Rule {
  readonly needs?: undefined;
  readonly run: (context: CheckContext) => Pauses | undefined;
}

/** Compares the agreement with a day (`--on`). */
interface DatedCheck extends Rule {
  readonly needs: 'today';
  readonly run: (context: DatedContext) => Pauses | undefined;
}

export interface CheckContext {
  readonly agreement: Agreement;
  /** Answers that several checks need, computed once. */
  readonly analyses: Analyses;
  /** The words that refer to a declared thing by its name, outside its own declaration. */
  readonly usesOf: (declared: object) => readonly object[];
  readonly report: (finding: Finding) => void;
}

export interface DatedContext extends CheckContext {
  /** The local date that counts as today. */
  readonly today: string;
}

/** What a check found. */
export interface Finding {
  /** The smallest thing the author can change. */
  readonly at: At;
  /** What is wrong, then what to do; the author's own names in single quotes. */
  readonly message: string;
  readonly related?: readonly { readonly at: At; readonly message: string }[];
  readonly fix?: Repair;
}

/** A repair in terms of the agreement; its edits are worked out from where things are written. */
export type Repair =
  /** Puts a statement on a line of its own into a declaration's block: right behind another statement, or at the end. */
  | {
      readonly title: string;
      readonly kind: 'add statement';
      readonly to: object;
      readonly behind?: object;
      readonly statement: string;
    }
  /** Puts a declaration at the end of the file in which another stands. */
  | { readonly title: string; readonly kind: 'add declaration'; readonly beside: object; readonly declaration: string }
  /** Puts words at the end of a declaration's first line, before its block. */
  | { readonly title: string; readonly kind: 'add to head'; readonly to: object; readonly words: string }
  /** Puts a text right behind the words of something. */
  | { readonly title: string; readonly kind: 'add behind'; readonly at: At; readonly text: string }
  /** Lets two things change places. */
  | { readonly title: string; readonly kind: 'swap'; readonly at: At; readonly with: At }
  /** Leaves only a part of the words of something. */
  | { readonly title: string; readonly kind: 'keep'; readonly of: At; readonly part: At }
  /** Puts other words in the place of those written. */
  | { readonly title: string; readonly kind: 'replace'; readonly at: At; readonly text: string }
  /** Takes out the line (or declaration) that something stands on. */
  | { readonly title: string; readonly kind: 'remove'; readonly at: At };

/** Gives a check its type where it is written. */
export const defineCheck = (check: Check): Check => check;
