import type { AstNode } from 'langium';
import type { Diagnostic } from '../problem/diagnostic.ts';
import type { Place } from './place.ts';

/** Leads from places to the syntax they lie in and back, in one state of the text. */
export interface Anchoring {
  /** The root of the piece a place lies in, and where that begins. */
  readonly rootAt: (place: Place) => { readonly root: AstNode; readonly start: number } | undefined;
  /** Where a root stands; nothing for one that is gone. */
  readonly placeOf: (root: AstNode) => { readonly file: string; readonly start: number } | undefined;
}

/** A diagnostic whose places move with the syntax they lie in. */
export interface Anchored {
  readonly diagnostic: Diagnostic;
  /** The roots of its places, in the order of `placesOf`; undefined for a place outside of all. */
  readonly roots: readonly ({ readonly root: AstNode; readonly start: number } | undefined)[];
}

/** Ties the places of a diagnostic to the syntax they lie in. */
export const anchor = (diagnostic: Diagnostic, anchoring: Anchoring | undefined): Anchored => ({
  diagnostic,
  roots: placesOf(diagnostic).map((place) => anchoring?.rootAt(place)),
});

/** The diagnostic in the text of now; nothing where some of its syntax is gone. */
export function released({ diagnostic, roots }: Anchored, anchoring: Anchoring | undefined): Diagnostic | undefined {
  const places = placesOf(diagnostic);
  const moved: Place[] = [];
  for (const [at, place] of places.entries()) {
    const origin = roots[at];
    const now = origin && anchoring?.placeOf(origin.root);
    if (!origin || !now) return undefined;
    const by = now.start - origin.start;
    moved.push({ file: now.file, start: place.start + by, end: place.end + by });
  }
  return withPlaces(diagnostic, moved);
}

const placesOf = ({ place, related, fix }: Diagnostic): readonly Place[] => [
  place,
  ...related.map((one) => one.place),
  ...(fix?.edits.map((edit) => edit.place) ?? []),
];

function withPlaces(diagnostic: Diagnostic, places: readonly Place[]): Diagnostic {
  let at = 0;
  const next = (old: Place): Place => places[at++] ?? old;
  const place = next(diagnostic.place);
  const related = diagnostic.related.map((one) => ({ ...one, place: next(one.place) }));
  const { fix } = diagnostic;
  const edits = fix?.edits.map((edit) => ({ ...edit, place: next(edit.place) }));
  return { ...diagnostic, place, related, ...(fix && edits && { fix: { ...fix, edits } }) };
}
