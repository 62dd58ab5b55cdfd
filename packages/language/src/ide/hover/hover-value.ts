import type { Place } from '../../source/place.ts';
import type { AgreementView, Spot } from '../view.ts';

/** What an editor shows beside a word, in Markdown. */
export interface Hover {
  readonly place: Place;
  readonly markdown: string;
  /** The page and heading of the reference that say more. */
  readonly link?: string;
}

/** What is shown of a literal, if the spot is at one of its kind. */
export type LiteralHover = (view: AgreementView, spot: Spot) => Hover | undefined;
