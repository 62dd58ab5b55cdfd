import type { JsonLogic } from '@sla/agreement';
import type { Formula, Path, Term } from './formula.ts';

/** A question in JSON Logic (https://jsonlogic.com), with operations that every engine for it has. */
export function jsonLogicOf(formula: Formula): JsonLogic {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'all':
      return { and: formula.of.map(jsonLogicOf) };
    case 'any':
      return { or: formula.of.map(jsonLogicOf) };
    case 'not':
      return { '!': [jsonLogicOf(formula.of)] };
    case 'at least':
      return { '>=': [{ '+': formula.of.map((part) => ({ if: [jsonLogicOf(part), 1, 0] })) }, formula.count] };
    case 'choice':
      return { if: [formula.when, formula.then, formula.otherwise].map(jsonLogicOf) };
    case 'known':
      return { '!==': [pathOf(formula.path), null] };
    case 'flag':
      return pathOf(formula.path);
    case 'compare':
      return { [OPERATIONS[formula.is]]: [termOf(formula.left), termOf(formula.right)] };
    case 'in':
      return { in: [termOf(formula.value), formula.list] };
    case 'contains':
      return { in: [formula.text, termOf(formula.value)] };
    case 'too large':
      throw new Error('What is too large is not written.');
  }
}

/** Equality is strict: nothing is turned into a number or a text to be compared. */
const OPERATIONS = { '=': '===', '!=': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

const pathOf = (path: Path): JsonLogic => ({ var: path.join('.') });

const termOf = (term: Term): JsonLogic => ('path' in term ? pathOf(term.path) : term.literal);
