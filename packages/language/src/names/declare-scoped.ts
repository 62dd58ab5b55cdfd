import type { AstNode } from 'langium';
import type { Account, Declaration, EventProperty, FieldStatement, Lead, Matrix, Segment } from '../generated/ast.ts';
import { isFieldOrEvent } from './declare.ts';
import { accountField, type ScopedKind, scoped, type Target } from './target.ts';

/** A node whose name is known within something else, or is a field's of the account. */
export interface ScopedNode {
  readonly node: AstNode;
  readonly target: Target;
}

/** The names a declaration declares that have a scope of their own. */
export function scopedNames(declaration: Declaration): readonly ScopedNode[] {
  switch (declaration.$type) {
    case 'Account':
    case 'Lead':
      return declaration.statements.flatMap((statement) => inStatement(declaration, statement));
    case 'Segment':
      return groupsOf(declaration);
    case 'Matrix':
      return linesOf(declaration);
    default:
      return [];
  }
}

function inStatement({ $type }: Account | Lead, node: (Account | Lead)['statements'][number]): readonly ScopedNode[] {
  if (!isFieldOrEvent(node) || !node.name) return [];
  if (node.$type === 'EventStatement') {
    const properties = within('property', { kind: 'event', name: node.name }, node.properties);
    return [...properties, ...properties.flatMap(({ node: property, target }) => optionsOf(property, target))];
  }
  const isOfAccount = $type === 'Account';
  const target: Target = isOfAccount ? accountField(node.name) : { kind: 'field', name: node.name };
  return [...(isOfAccount ? [{ node, target }] : []), ...optionsOf(node, target)];
}

const optionsOf = ({ type }: FieldStatement | EventProperty, owner: Target): readonly ScopedNode[] =>
  type?.$type === 'ChoiceType' ? within('option', owner, type.options) : [];

const groupsOf = ({ name, statements }: Segment): readonly ScopedNode[] =>
  within('group', { kind: 'segment', name }, statements);

/** Results are declared by the cells that give them. */
function linesOf({ name, statements }: Matrix): readonly ScopedNode[] {
  const matrix: Target = { kind: 'matrix', name };
  return statements.flatMap((line): readonly ScopedNode[] => {
    if (line.$type === 'RowStatement') return within('row', matrix, [line]);
    if (line.$type === 'ColumnStatement') return within('column', matrix, [line]);
    return line.$type === 'CellStatement' && line.result ? within('result', matrix, [line.result]) : [];
  });
}

function within<N extends AstNode & { readonly name?: string }>(
  kind: ScopedKind,
  owner: Target,
  nodes: readonly N[],
): readonly { readonly node: N; readonly target: Target }[] {
  return nodes.flatMap((node) => (node.name ? [{ node, target: scoped(kind, owner)(node.name) }] : []));
}
