import { type AstNode, CstUtils } from 'langium';
import type { Place } from '../source/place.ts';
import type { AgreementView, Spot } from './view.ts';

/** What may be selected around a spot, from the word outwards: its phrase, its statement, its declaration, the file. */
export function selectionAt(view: AgreementView, { file: path, offset }: Spot): readonly Place[] {
  const file = view.file(path);
  const piece = file?.pieceAt(offset);
  const root = piece?.syntax.ast.$cstNode;
  const leaf = root && CstUtils.findLeafNodeBeforeOffset(root, offset - piece.start);
  const whole: Place = { file: path, start: 0, end: file?.text.length ?? 0 };
  if (!file || !leaf) return [whole];
  const word: Place = { file: path, start: piece.start + leaf.offset, end: piece.start + leaf.end };
  const around: Place[] = [word];
  for (let node: AstNode | undefined = leaf.astNode; node?.$container; node = node.$container)
    around.push(file.place(node));
  around.push(whole);
  return around.filter((place, at) => contains(place, offset) && isWider(place, around[at - 1]));
}

const contains = ({ start, end }: Place, offset: number): boolean => start <= offset && offset <= end;

const isWider = (place: Place, inner: Place | undefined): boolean =>
  !inner || place.start < inner.start || place.end > inner.end;
