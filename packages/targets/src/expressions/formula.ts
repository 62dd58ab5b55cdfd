import type { Comparison } from '@sla/agreement';

/** A question about what is known now that is always answered yes or no. Every engine that we write for can ask it. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean; readonly size: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[]; readonly size: number }
  | { readonly kind: 'not'; readonly of: Formula; readonly size: number }
  | { readonly kind: 'at least'; readonly count: number; readonly of: readonly Formula[]; readonly size: number }
  | {
      readonly kind: 'choice';
      readonly when: Formula;
      readonly then: Formula;
      readonly otherwise: Formula;
      readonly size: number;
    }
  | { readonly kind: 'known' | 'flag'; readonly path: Path; readonly size: number }
  | {
      readonly kind: 'compare';
      readonly left: Term;
      readonly is: Comparison;
      readonly right: Term;
      readonly size: number;
    }
  | { readonly kind: 'in'; readonly value: Term; readonly list: readonly Literal[]; readonly size: number }
  | { readonly kind: 'contains'; readonly value: Term; readonly text: string; readonly size: number }
  | { readonly kind: 'too large'; readonly size: number };

/** Where a value stands in what an engine is given: `['lead', 'phone']`. */
export type Path = readonly [room: string, ...keys: string[]];
/** A value that is written out. */
export type Literal = string | number | boolean;
/** What is compared. */
export type Term = { readonly path: Path } | { readonly literal: Literal };

/** Larger than this nothing is written: it is more than people read, and nears the limits of other engines. */
export const MOST_PARTS = 1_000;

export const YES: Formula = { kind: 'constant', value: true, size: 1 };
export const NO: Formula = { kind: 'constant', value: false, size: 1 };
const TOO_LARGE: Formula = { kind: 'too large', size: Number.POSITIVE_INFINITY };

export const constant = (value: boolean): Formula => (value ? YES : NO);
export const known = (path: Path): Formula => ({ kind: 'known', path, size: 1 });
export const flag = (path: Path): Formula => ({ kind: 'flag', path, size: 1 });
export const compared = (left: Term, is: Comparison, right: Term): Formula => ({
  kind: 'compare',
  left,
  is,
  right,
  size: 1,
});
export function oneOf(value: Term, list: readonly Literal[]): Formula {
  const [only = '', ...more] = list;
  if (list.length === 0) return NO;
  if (more.length === 0) return compared(value, '=', { literal: only });
  return bounded({ kind: 'in', value, list, size: 1 + list.length });
}
export const contains = (value: Term, text: string): Formula => ({ kind: 'contains', value, text, size: 1 });

/** All are answered yes. What is asked twice is asked once. */
export const all = (...of: readonly Formula[]): Formula => joined('all', of, NO, YES);
/** One is answered yes. */
export const any = (...of: readonly Formula[]): Formula => joined('any', of, YES, NO);

function joined(kind: 'all' | 'any', of: readonly Formula[], decides: Formula, nothing: Formula): Formula {
  const parts: Formula[] = [];
  const asked = new Set<string>();
  for (const part of of.flatMap((one) => (one.kind === kind ? one.of : [one]))) {
    if (part === decides) return decides;
    const question = part.kind === 'known' ? part.path.join('\n') : undefined;
    if (part === nothing || (question !== undefined && asked.has(question))) continue;
    if (question !== undefined) asked.add(question);
    parts.push(part);
  }
  const [first = nothing, ...rest] = parts;
  return rest.length === 0 ? first : bounded({ kind, of: parts, size: sizeOf(parts) });
}

/** It is answered no. */
export function not(of: Formula): Formula {
  if (of.kind === 'constant') return constant(!of.value);
  if (of.kind === 'not') return of.of;
  return bounded({ kind: 'not', of, size: of.size + 1 });
}

/** So many are answered yes. */
export function atLeast(count: number, of: readonly Formula[]): Formula {
  if (count <= 0) return YES;
  if (count > of.length) return NO;
  if (count === of.length) return all(...of);
  return count === 1 ? any(...of) : bounded({ kind: 'at least', count, of, size: sizeOf(of) });
}

/** What one question leads to where another is answered yes, and a third where it is answered no. */
export function choice(when: Formula, then: Formula, otherwise: Formula): Formula {
  if (when === YES || then === otherwise) return then;
  if (when === NO) return otherwise;
  if (then === YES) return any(when, otherwise);
  if (then === NO) return all(not(when), otherwise);
  if (otherwise === NO) return all(when, then);
  return bounded({ kind: 'choice', when, then, otherwise, size: sizeOf([when, then, otherwise]) });
}

const sizeOf = (of: readonly Formula[]): number => of.reduce((size, part) => size + part.size, 1);

const bounded = (formula: Formula): Formula => (formula.size > MOST_PARTS ? TOO_LARGE : formula);
