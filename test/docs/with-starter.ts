import type { Declaration } from '../../packages/language/src/generated/ast.ts';
import { parseSla } from '../../packages/language/src/parse/parse.ts';
import { STARTER } from '../../packages/language/test/support/compile-text.ts';

/**
 * The starter agreement with the declarations of a snippet: one of the same kind and name takes the place of the
 * starter's. `lead` and `account` may be spread over several blocks, so the starter's stay; only a second `path` replaces.
 */
export function withStarter(snippet: string): string {
  const added = parseSla(snippet).ast.declarations;
  const replaced = parseSla(STARTER).ast.declarations.flatMap((declaration) => replacedPart(declaration, added));
  const rest = replaced.toSorted((a, b) => b.start - a.start).reduce(cut, STARTER);
  return `${rest}\n${snippet}`;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const cut = (text: string, { start, end }: Range): string => text.slice(0, start) + text.slice(end);

function replacedPart(old: Declaration, added: readonly Declaration[]): readonly Range[] {
  const same = added.find((declaration) => keyOf(declaration) === keyOf(old));
  if (!same) return [];
  if (old.$type !== 'Lead' || same.$type !== 'Lead') return rangeOf(old);
  const isSaidAgain = same.statements.some(({ $type }) => $type === 'PathStatement');
  return isSaidAgain ? old.statements.filter(({ $type }) => $type === 'PathStatement').flatMap(rangeOf) : [];
}

/** The header is one whatever it is called, and so is the block of the lead. */
function keyOf(declaration: Declaration): string {
  const isOne = declaration.$type === 'Agreement' || declaration.$type === 'Lead' || !('name' in declaration);
  return isOne ? declaration.$type : `${declaration.$type} ${declaration.name}`;
}

function rangeOf({ $cstNode }: Pick<Declaration, '$cstNode'>): readonly Range[] {
  return $cstNode ? [{ start: $cstNode.offset, end: $cstNode.end }] : [];
}
