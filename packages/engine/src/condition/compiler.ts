import type { Condition } from '@sla/agreement';
import type { Program } from '../program/program.ts';
import type { Compiled } from './context.ts';
import type { ShownPoints } from './values.ts';

/** Reads the conditions of one agreement, and collects what about them has to be watched. */
export interface Compiler {
  readonly program: Program;
  readonly shown: ShownPoints;
  /** Reads a part of a condition, or one that is named. */
  readonly compile: (condition: Condition) => Compiled;
  /** What is waited for with `becomes`, or looked back on with `became`, by mark. */
  readonly turning: Map<string, Turning>;
  /** What is asked to have held for some time, by mark. */
  readonly lasting: Map<string, Lasting>;
  /** What named things come to; one that is being read is not asked again, since it asks for itself. */
  readonly named: Map<string, Compiled>;
  /** What is asked of any lead of an account, by mark. */
  readonly siblings: Map<string, Compiled>;
}

/** A condition whose turning true is noticed. */
export interface Turning {
  readonly mark: string;
  readonly what: Compiled;
  /** Somebody looks back on it, so that each time is written down. */
  readonly isKept: boolean;
}

/** A condition of which it is known since when it has held. */
export interface Lasting {
  readonly mark: string;
  readonly what: Compiled;
}

/** What a condition has when it has nothing to do with moments and time. */
export const plain = { on: new Set<string>(), happens: undefined, isInstant: false, next: [] } as const;
