import type { Place } from '../../source/place.ts';
import type { AgreementView } from '../view.ts';

/** A few words that an editor shows behind others: what follows from them. */
export interface Hint {
  /** Which kind it is; each can be switched off. */
  readonly kind: string;
  readonly file: string;
  readonly offset: number;
  readonly text: string;
  /** More of it, shown when one points at the hint. */
  readonly more?: string;
}

/** A kind of hint: one file, and one row in `hintKinds`. */
export interface HintKind {
  readonly kind: string;
  /** What it shows, for the list of settings. */
  readonly summary: string;
  readonly run: (view: AgreementView) => readonly Hint[];
}

/** The hints of a stretch of a file, in the order of the text. */
export const hintsIn = (view: AgreementView, within: Place, kinds: readonly HintKind[]): readonly Hint[] =>
  kinds
    .flatMap(({ run }) => run(view))
    .filter(({ file, offset }) => file === within.file && within.start <= offset && offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
