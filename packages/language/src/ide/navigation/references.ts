import type { Place } from '../../source/place.ts';
import type { AgreementView, Spot } from '../view.ts';

/** A place that something is written at. */
export interface Occurrence {
  readonly place: Place;
  /** Whether it is declared here, rather than used. */
  readonly declares: boolean;
}

/** Every place in all files where what is meant at a spot is written, in the order of files and lines. */
export function referencesAt(
  view: AgreementView,
  { file, offset }: Spot,
  { declarations }: { readonly declarations: boolean },
): readonly Place[] {
  return occurrences(view, { file, offset }).flatMap(({ place, declares }) =>
    declares && !declarations ? [] : [place],
  );
}

/** The places in the same file where what is meant at a spot is written. */
export const highlightsAt = (view: AgreementView, spot: Spot): readonly Occurrence[] =>
  occurrences(view, spot).filter(({ place }) => place.file === spot.file);

function occurrences({ compilation: { references } }: AgreementView, { file, offset }: Spot): readonly Occurrence[] {
  const found = references.at(file, offset);
  const all = found ? references.of(found.target) : [];
  return all.map(({ place, isDeclaration }) => ({ place, declares: isDeclaration }));
}
