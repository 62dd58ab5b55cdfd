import type { Named } from '@sla/agreement';
import type { AstNode } from 'langium';
import { proseOf } from '../parse/prose.ts';
import type { Lowering } from './lowering.ts';

/** What every declaration carries. */
export function namedOf(node: AstNode & { readonly name?: string; readonly text?: string }): Named {
  const prose = proseOf(node);
  return {
    name: node.name ?? '',
    ...(node.text ? { text: node.text } : {}),
    ...(prose ? { prose } : {}),
  };
}

/** Notes where a declaration, its name and its display text are written. */
export const markNamed = <const T extends object>(
  lowering: Lowering,
  object: T,
  node: AstNode,
  keys: Record<string, AstNode | string | undefined> = {},
): T => lowering.mark(object, node, { name: 'name', text: 'text', ...keys });
