import type { Formula } from './formula.ts';
import type { Bits } from './variable.ts';

/** A formula without negations, over bits: what the search works on. */
export type Node = IsNode | ListNode;
export interface IsNode {
  readonly op: 'is';
  readonly variable: number;
  readonly bits: bigint;
}
/** At least `count` of the list hold: all of it, any of it, or some number between. */
export interface ListNode {
  readonly op: 'list';
  readonly count: number;
  readonly of: readonly Node[];
  /** The variables that appear in it. */
  readonly variables: readonly number[];
}

/** Compiles formulas of one question; a formula that is used twice is compiled once. */
export function compiler(bits: Bits): (formula: Formula) => Node {
  const done = [new Map<Formula, Node>(), new Map<Formula, Node>()] as const;
  const compile = (formula: Formula, negative: boolean): Node => {
    const memo = done[negative ? 1 : 0];
    const known = memo.get(formula);
    if (known !== undefined) return known;
    const node = build(formula, negative);
    memo.set(formula, node);
    return node;
  };
  const build = (formula: Formula, negative: boolean): Node => {
    switch (formula.op) {
      case 'is': {
        const values = bits.initial(formula.variable);
        const among = formula.among() & values;
        return { op: 'is', variable: formula.variable.id, bits: negative ? values & ~among : among };
      }
      case 'not':
        return compile(formula.of, !negative);
      case 'all':
        return list(negative ? 1 : formula.of.length, formula.of, negative);
      case 'any':
        return list(negative ? formula.of.length : 1, formula.of, negative);
      case 'at least':
        return list(negative ? formula.of.length - formula.count + 1 : formula.count, formula.of, negative);
    }
  };
  const list = (count: number, of: readonly Formula[], negative: boolean): Node =>
    listNode(
      count,
      of.map((part) => compile(part, negative)),
    );
  return (formula) => compile(formula, false);
}

/** The opposite of a node, given the values each variable may have at all. */
export function opposite(node: Node, initial: readonly bigint[]): Node {
  if (node.op === 'is') return { ...node, bits: (initial[node.variable] ?? 0n) & ~node.bits };
  return listNode(
    node.of.length - node.count + 1,
    node.of.map((part) => opposite(part, initial)),
  );
}

function listNode(count: number, of: readonly Node[]): Node {
  const [only] = of;
  if (of.length === 1 && count === 1 && only !== undefined) return only;
  const variables = new Set<number>();
  for (const part of of)
    if (part.op === 'is') variables.add(part.variable);
    else for (const id of part.variables) variables.add(id);
  return { op: 'list', count, of, variables: [...variables] };
}
