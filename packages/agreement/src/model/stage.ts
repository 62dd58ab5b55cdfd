import type { Condition } from './condition.ts';
import type { Explained, Named } from './named.ts';
import type { Party } from './party.ts';

/** A place on a lead's way. A lead is in exactly one. */
export interface Stage extends Named {
  /** Who owns a lead in it; empty where nobody does, on purpose or by omission (`ownedByNobody` tells). */
  readonly owners: readonly Party[];
  /** `owned by nobody` is written. */
  readonly ownedByNobody: boolean;
  /** Position on the main path, first is 0; absent for a stage off the path. */
  readonly position?: number;
  /** The ways in. */
  readonly enters: readonly StageEntry[];
  /** Never left. */
  readonly final: boolean;
  /** Conditions do not move a lead out; people do. */
  readonly leftOnlyByDecision: boolean;
}

/** A way into a stage. */
export interface StageEntry extends Explained {
  /** The stages it leads from, all named; empty for a lead that is just created. */
  readonly from: readonly string[];
  /** Whether `from` is written, rather than filled in by the rule of the path. */
  readonly fromWritten: boolean;
  /** The moment, and what must hold then. */
  readonly when: Condition;
  /** `decision`: a person acts; `condition`: it happens by itself. */
  readonly by: 'decision' | 'condition';
}
