import { nameText } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import { isMatrix, isSegment } from '../../generated/ast.ts';
import { fieldOptions } from '../fields.ts';
import type { Lowering } from '../lowering.ts';
import { every } from '../statements.ts';

/** The groups of a segment, in written order. */
export const groupNames = (node: ast.Segment): readonly string[] =>
  node.statements.flatMap((group) => (group.name ? [group.name] : []));

/** The results of a matrix, in order of first appearance. */
export const resultNames = (node: ast.Matrix): readonly string[] => [
  ...new Set(every(node.statements, 'CellStatement').flatMap((cell) => cell.result?.name ?? [])),
];

/** What a name is that is known only within a segment, a matrix or a field. */
export interface ScopedName {
  /** `a result of 'Priority'` */
  readonly is: string;
  /** `Priority is Hot` */
  readonly question: string;
  /** Whose it is, where that can be said to be so. */
  readonly subject?: string;
}

/** Finds a name that was written without what it belongs to. */
export function scopedName({ symbols, accountFields }: Lowering, name: string): ScopedName | undefined {
  for (const { name: subject, node } of symbols.all(['matrix', 'segment'])) {
    const question = `${nameText(subject)} is ${nameText(name)}`;
    if (isMatrix(node) && resultNames(node).includes(name))
      return { is: `a result of '${subject}'`, question, subject };
    if (isSegment(node) && groupNames(node).includes(name)) return { is: `a group of '${subject}'`, question, subject };
  }
  const fields = [
    ...symbols.all(['field']).map(({ name: field, node }) => [nameText(field), node] as const),
    ...[...accountFields].map(([field, node]) => [`${nameText(field)} of account`, node] as const),
  ];
  const field = fields.find(([, node]) => fieldOptions(node)?.includes(name))?.[0];
  return field === undefined ? undefined : { is: `an option of '${field}'`, question: `${field} = ${nameText(name)}` };
}
