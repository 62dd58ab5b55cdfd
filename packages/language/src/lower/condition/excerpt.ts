import type { AstNode } from 'langium';

/** What the author wrote for a node, on one line and not too long, for a message. */
export function excerpt(node: AstNode): string {
  const text = (node.$cstNode?.text ?? '').replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

const LONGEST = 80;
