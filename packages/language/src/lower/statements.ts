import type { AstNode } from 'langium';
import { statementDuplicate } from '../problem/names/statement-duplicate.ts';
import type { Lowering } from './lowering.ts';
import type { Once } from './once.ts';

type OfType<T extends AstNode, K extends T['$type']> = Extract<T, { readonly $type: K }>;

/** All statements of one kind, in written order. */
export function every<T extends AstNode, K extends T['$type']>(
  statements: readonly T[],
  type: K,
): readonly OfType<T, K>[] {
  return statements.filter((statement): statement is OfType<T, K> => statement.$type === type);
}

/** The statement of a kind that may stand once (`ONCE`); further ones are reported. */
export function single<T extends AstNode, K extends Extract<T['$type'], Once>>(
  lowering: Lowering,
  statements: readonly T[],
  type: K,
): OfType<T, K> | undefined {
  const [first, ...others] = every(statements, type);
  for (const other of others) {
    const keyword = other.$cstNode?.text.split(/\s/, 1)[0] ?? '';
    lowering.report(statementDuplicate, other, [keyword], {
      related: first ? [{ place: lowering.place(first), message: 'It is said here already.' }] : [],
    });
  }
  return first;
}
