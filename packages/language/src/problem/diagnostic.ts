import type { Place } from '../source/place.ts';

/** How much something matters; clean means nothing at `warning` or above. */
export type Severity = 'error' | 'warning' | 'info';

/** Something to tell the author, at the words that cause it. */
export interface Diagnostic {
  /** The code of the rule it comes from; it has a page in the documentation. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, and what to do, in the user's words. */
  readonly message: string;
  readonly place: Place;
  /** What it is about, where it is told once however often that is written. */
  readonly about?: string;
  /** Where the same is written again: an editor marks these places as well. */
  readonly also?: readonly Place[];
  /** Other places that take part. */
  readonly related: readonly RelatedPlace[];
  /** The one obvious repair, where there is one. */
  readonly fix?: Fix;
}

export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}

/** A repair: a title that says what it does, and the edits that do it. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it only mends a plain slip in spelling, so that it may be made without being looked at. */
  readonly isPlain?: true;
}

/** Puts a text in the place of another; an empty place inserts. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}
