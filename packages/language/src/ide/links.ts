import type { Place } from '../source/place.ts';
import type { AgreementView } from './view.ts';

/** A path in the text that leads to a file of the workspace. */
export interface FileLink {
  readonly place: Place;
  readonly path: string;
}

/** The imports of a file that lead somewhere. */
export const linksIn = ({ compilation }: AgreementView, path: string): readonly FileLink[] =>
  compilation.references
    .inFile(path)
    .flatMap(({ target, place }) => (target.kind === 'file' ? [{ place, path: target.name }] : []));
