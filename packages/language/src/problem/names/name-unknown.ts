import type { SymbolKind } from '../../names/symbols.ts';
import { defineProblem } from '../define-problem.ts';
import { kindsInWords } from './kinds.ts';

export const nameUnknown = defineProblem<[name: string, kinds: readonly SymbolKind[], suggestion: string | undefined]>({
  code: 'name-unknown',
  category: 'names',
  level: 'error',
  essential: true,
  summary: 'Every name that is used is declared somewhere in the agreement.',
  about: (name) => name,
  message: (name, kinds, suggestion) =>
    suggestion
      ? `Nothing is called '${name}'. Did you mean '${suggestion}'?`
      : `Nothing is called '${name}'. Declare it, or use the name of ${kindsInWords(kinds)}.`,
});
