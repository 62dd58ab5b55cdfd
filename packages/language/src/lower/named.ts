import type { Explained, Named } from '@sla/agreement';
import type { AstNode } from 'langium';
import type { ExplainedLine } from '../parse/explained.ts';
import { proseOf } from '../parse/prose.ts';
import type { KeyOrigins } from '../source/sources.ts';
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

/** Notes where a line is written, and keeps what is said about it. */
export function markLine<const T extends object>(
  lowering: Lowering,
  object: T,
  line: ExplainedLine,
  keys?: KeyOrigins,
): T & Explained {
  const prose = proseOf(line);
  return lowering.mark({ ...object, ...(prose ? { prose } : {}) }, line, keys);
}
