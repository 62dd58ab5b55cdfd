import type { SymbolKind } from '../../names/symbols.ts';
import { defineProblem } from '../define-problem.ts';
import { kindInWords } from './kinds.ts';

export const nameDuplicate = defineProblem<[name: string, earlier: SymbolKind | string]>({
  code: 'name-duplicate',
  category: 'names',
  level: 'error',
  essential: true,
  summary: 'Every word is defined once.',
  message: (name, earlier) =>
    `'${name}' is already the name of ${isKind(earlier) ? kindInWords(earlier) : earlier}. Give one of the two another name.`,
});

const isKind = (word: string): word is SymbolKind => !word.includes(' ');
