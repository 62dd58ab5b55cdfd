import type { Reference } from '../../names/references.ts';
import type { Piece } from '../../program/program-file.ts';
import type { Stretch } from '../expect/declaration-around.ts';
import type { AgreementView } from '../view.ts';
import { type TokenModifier, type TokenType, typeOfTarget } from './legend.ts';
import { type Token, tokensOfPiece } from './piece-tokens.ts';

/** The tokens of a file, or of the declarations that a stretch of it touches, in their order. */
export function tokensIn(view: AgreementView, path: string, within?: Stretch): readonly Token[] {
  const pieces = view.file(path)?.pieces ?? [];
  const wanted = pieces.filter(
    ({ start, text }) => within === undefined || (start < within.end && start + text.length > within.start),
  );
  return wanted.flatMap((piece) => inPiece(view, piece));
}

function inPiece(view: AgreementView, piece: Piece): readonly Token[] {
  // Names mean what the lowering understood, so that they are told apart as everywhere else.
  const words = view.compilation.references.inPiece(piece.syntax.ast);
  const meanings = new Map(words.map((word) => [word.place.start, word]));
  return tokensOfPiece(piece).flatMap(({ start, end, type, modifiers }): readonly Token[] => {
    const at = { start: piece.start + start, end: piece.start + end };
    const meaning = type === undefined || type === 'string' ? meanings.get(at.start) : undefined;
    if (meaning) return [{ ...at, type: typeOfTarget(meaning.target), modifiers: modifiersOf(meaning) }];
    const own = type ?? declaredType(view, piece.text.slice(start, end));
    return own === undefined ? [] : [{ ...at, type: own, modifiers }];
  });
}

const modifiersOf = ({ target, isDeclaration }: Reference): readonly TokenModifier[] => [
  ...(isDeclaration ? (['declaration'] as const) : []),
  ...(target.kind === 'builtin' ? (['builtin'] as const) : []),
];

/** A line that is being written means nothing yet; its names are coloured as what is declared by them. */
const declaredType = ({ compilation }: AgreementView, word: string): TokenType | undefined =>
  compilation.symbols.find(word.replaceAll('`', ''))?.kind;
