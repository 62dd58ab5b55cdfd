import type { Comparison } from '@sla/agreement';
import {
  all,
  any,
  compared,
  constant,
  contains,
  type Formula,
  flag,
  type Literal,
  NO,
  not,
  oneOf,
  YES,
} from './formula.ts';
import type { NoOperand, Operand } from './operand.ts';

/** What is asked once all that it needs is known. */
export interface Question {
  /** What has to be so before it can be answered. */
  readonly guards: readonly Formula[];
  readonly holds: Formula;
  readonly fails: Formula;
}

/** A question that is never answered, since a value is never there. */
export const UNANSWERED: Question = { guards: [NO], holds: NO, fails: NO };

/** How two values compare. */
export function comparison(left: Operand, is: Comparison, right: Operand): Question {
  if (left.kind !== right.kind) return UNANSWERED;
  const guards = [...left.guards, ...right.guards, ...sameCurrency(left, right)];
  if (isOrdered(left)) {
    return { guards, holds: relation(left, is, right), fails: relation(left, OPPOSITE[is], right) };
  }
  const equal = relation(left, '=', right);
  if (is === '=') return { guards, holds: equal, fails: relation(left, '!=', right) };
  if (is === '!=') return { guards, holds: relation(left, '!=', right), fails: equal };
  // What has no order compares only with what is equal to it.
  const isEnough = is === '<=' || is === '>=';
  return { guards: [...guards, equal], holds: constant(isEnough), fails: constant(!isEnough) };
}

/** The value is one of a list; what it does not compare with it is not. */
export function membership(value: Operand, list: readonly (Operand | undefined)[]): Question {
  const alike = list.filter((one) => one?.kind === value.kind).filter((one) => one !== undefined);
  const literals = alike.flatMap(({ term }): readonly Literal[] => ('literal' in term ? [term.literal] : []));
  const holds =
    value.kind === 'money' || value.kind === 'yes/no' || 'literal' in value.term
      ? any(...alike.map((one) => all(...sameCurrency(value, one), relation(value, '=', one))))
      : oneOf(value.term, literals);
  return { guards: value.guards, holds, fails: not(holds) };
}

/** The value lies between two others. */
export function range(value: Operand, low: Operand, high: Operand): Question {
  const [above, below] = [comparison(value, '>=', low), comparison(value, '<=', high)];
  return {
    guards: [...above.guards, ...below.guards],
    holds: all(above.holds, below.holds),
    fails: any(above.fails, below.fails),
  };
}

/** The text contains another, which is in lower case. */
export function containment(value: Operand, text: string): Question {
  if (value.kind !== 'text') return UNANSWERED;
  // Of an empty text some engines say that it contains nothing, not even nothing.
  const holds = text === '' ? YES : contains(value.term, text);
  return { guards: value.guards, holds, fails: not(holds) };
}

export const isOperand = (value: Operand | NoOperand): value is Operand => 'kind' in value;

const OPPOSITE = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

const isOrdered = ({ kind }: Operand): boolean => kind !== 'text' && kind !== 'option' && kind !== 'yes/no';

/** Two values that are written out are compared here: some engines do not compare what they see to be constant. */
function relation(left: Operand, is: Comparison, right: Operand): Formula {
  if ('literal' in left.term && 'literal' in right.term)
    return constant(stands(left.term.literal, is, right.term.literal));
  const isYes = left.kind === 'yes/no' && 'path' in left.term && 'literal' in right.term;
  if (!isYes) return compared(left.term, is, right.term);
  const yes = flag(left.term.path);
  return right.term.literal === (is === '=') ? yes : not(yes);
}

function sameCurrency({ currency: a }: Operand, { currency: b }: Operand): readonly Formula[] {
  if (a === undefined || b === undefined) return [];
  if ('literal' in a && 'literal' in b) return [constant(a.literal === b.literal)];
  return [compared(a, '=', b)];
}

function stands(a: Literal, is: Comparison, b: Literal): boolean {
  if (is === '=') return a === b;
  if (is === '!=') return a !== b;
  if (is === '<') return a < b;
  if (is === '<=') return a <= b;
  return is === '>' ? a > b : a >= b;
}
