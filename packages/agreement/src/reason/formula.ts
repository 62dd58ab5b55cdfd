import type { Variable } from './variable.ts';

/**
 * A statement that is either true or false. What is three-valued in a condition becomes two of these:
 * one for `is true`, one for `is false`.
 */
export type Formula = Literal | Negation | Conjunction | Disjunction | Threshold;

/** The variable has one of these values. */
export interface Literal {
  readonly op: 'is';
  readonly variable: Variable;
  /** Its values as a set of bits; asked only once all constants of the question are known. */
  readonly among: () => bigint;
}
export interface Negation {
  readonly op: 'not';
  readonly of: Formula;
}
export interface Conjunction {
  readonly op: 'all';
  readonly of: readonly Formula[];
}
export interface Disjunction {
  readonly op: 'any';
  readonly of: readonly Formula[];
}
/** At least so many of the list. */
export interface Threshold {
  readonly op: 'at least';
  readonly count: number;
  readonly of: readonly Formula[];
}

export const TRUE: Formula = { op: 'all', of: [] };
export const FALSE: Formula = { op: 'any', of: [] };

export function all(of: readonly Formula[]): Formula {
  return { op: 'all', of };
}

export function any(of: readonly Formula[]): Formula {
  return { op: 'any', of };
}

export function not(of: Formula): Formula {
  return { op: 'not', of };
}

/** Where the first holds, so does the second. */
export function onlyIf(premise: Formula, conclusion: Formula): Formula {
  return any([not(premise), conclusion]);
}

/** When a three-valued condition is true, and when it is false; neither is unknown. */
export interface Truth {
  readonly yes: Formula;
  readonly no: Formula;
}

/** A condition that is never unknown. */
export function decided(yes: Formula): Truth {
  return { yes, no: not(yes) };
}
