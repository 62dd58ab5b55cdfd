import type { Agreement } from '../model/agreement.ts';
import type { Effort } from './effort.ts';

/** The values a score can have; an end that is absent has no limit. */
export interface ScoreRange {
  readonly min?: number;
  readonly max?: number;
  /** Only whole points. */
  readonly whole: boolean;
}

/** What the reasoner reads of an agreement. */
export type World = Pick<Agreement, 'account' | 'lead' | 'segments' | 'personas' | 'matrices' | 'scores' | 'stages'> & {
  /** Reachable ranges by score; a score without one may have any value. */
  readonly ranges?: Readonly<Record<string, ScoreRange>>;
  /** Bounds what all questions together may take; without it only each question has a limit. */
  readonly effort?: Effort;
};
