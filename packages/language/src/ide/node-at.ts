import { type AstNode, CstUtils } from 'langium';
import type { AgreementView, Spot } from './view.ts';

/** The innermost syntax of a type around a spot. */
export function nodeAt<T extends AstNode>(
  view: AgreementView,
  { file, offset }: Spot,
  isWanted: (node: unknown) => node is T,
): T | undefined {
  const piece = view.file(file)?.pieceAt(offset);
  const cst = piece?.syntax.ast.$cstNode;
  const leaf = cst && CstUtils.findLeafNodeBeforeOffset(cst, offset - piece.start);
  if (!leaf || leaf.end < offset - piece.start) return undefined;
  for (let node: AstNode | undefined = leaf.astNode; node; node = node.$container) if (isWanted(node)) return node;
  return undefined;
}
