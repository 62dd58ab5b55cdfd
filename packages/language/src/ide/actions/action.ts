import type { Diagnostic, Edit } from '../../problem/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import type { AgreementView } from '../view.ts';

/** Something an editor offers to do to the text. */
export interface Action {
  readonly title: string;
  /** `fix` repairs what was found; `refactor` changes how something is said, or adds to it. */
  readonly kind: 'fix' | 'refactor';
  readonly edits: readonly Edit[];
  /** The findings that are gone afterwards. */
  readonly solves: readonly Diagnostic[];
  /** The one obvious thing to do. */
  readonly isPreferred?: true;
}

/** What is asked for: a stretch of a file, and what was found there. */
export interface ActionRequest {
  readonly range: Place;
  readonly found: readonly Diagnostic[];
  /** Everything that is known of the agreement so far. */
  readonly known: readonly Diagnostic[];
}

/** A kind of action: one file, and one row in `actionKinds`. */
export type ActionKind = (view: AgreementView, request: ActionRequest) => readonly Action[];
