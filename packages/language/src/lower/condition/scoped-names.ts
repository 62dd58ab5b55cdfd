import type * as ast from '../../generated/ast.ts';
import { isMatrix, isSegment } from '../../generated/ast.ts';
import type { SymbolTable } from '../../names/symbols.ts';
import { every } from '../statements.ts';

/** The groups of a segment, in written order. */
export const groupNames = (node: ast.Segment): readonly string[] =>
  node.statements.flatMap((group) => (group.name ? [group.name] : []));

/** The results of a matrix, in order of first appearance. */
export const resultNames = (node: ast.Matrix): readonly string[] => [
  ...new Set(every(node.statements, 'CellStatement').flatMap((cell) => cell.result?.name ?? [])),
];

/** The segment or matrix that a name belongs to which is known only within it. */
export function ownerOfState(
  symbols: SymbolTable,
  state: string,
): { readonly name: string; readonly noun: 'group' | 'result' } | undefined {
  for (const { name, node } of symbols.all(['matrix', 'segment'])) {
    if (isMatrix(node) && resultNames(node).includes(state)) return { name, noun: 'result' };
    if (isSegment(node) && groupNames(node).includes(state)) return { name, noun: 'group' };
  }
  return undefined;
}
