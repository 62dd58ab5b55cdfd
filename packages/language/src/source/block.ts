import { type AstNode, GrammarUtils } from 'langium';

/** The braces of a declaration, counted from where the declaration begins. */
export interface Block {
  readonly open: number;
  readonly close: number;
}

/** The block of a declaration as it was read: a brace inside a quoted text or a comment is none. */
export function blockOf({ $cstNode: whole }: AstNode): Block | undefined {
  const open = GrammarUtils.findNodeForKeyword(whole, '{');
  const close = GrammarUtils.findNodeForKeyword(whole, '}');
  return whole && open && close ? { open: open.offset - whole.offset, close: close.offset - whole.offset } : undefined;
}
