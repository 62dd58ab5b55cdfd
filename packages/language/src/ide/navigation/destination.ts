import type { AstNode } from 'langium';
import type { Reference } from '../../names/references.ts';
import type { Target } from '../../names/target.ts';
import type { Place } from '../../source/place.ts';
import type { AgreementView } from '../view.ts';

/** Somewhere to go: the word to stand at, and the whole that is shown with it. */
export interface Destination {
  readonly place: Place;
  readonly whole: Place;
}

/** Syntax that is only a word of what it stands in. */
const WORDS: ReadonlySet<string> = new Set(['NameRef', 'PersonRef', 'Reason']);

/** The declaration or line that a word is the name of. */
export const wholeNode = (node: AstNode): AstNode => (WORDS.has(node.$type) ? (node.$container ?? node) : node);

export function destinationOf(view: AgreementView, { node, place }: Reference): Destination {
  return { place, whole: placeOf(view, place.file, wholeNode(node)) };
}

/** Where a piece of syntax of a file is written. */
export const placeOf = (view: AgreementView, file: string, node: AstNode): Place =>
  view.file(file)?.place(node) ?? { file, start: 0, end: 0 };

/** Where something is declared. */
export const declarationsOf = (view: AgreementView, target: Target): readonly Destination[] =>
  view.compilation.references.declarationsOf(target).map((reference) => destinationOf(view, reference));
