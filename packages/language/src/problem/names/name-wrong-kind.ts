import type { SymbolKind } from '../../names/symbols.ts';
import { defineProblem } from '../define-problem.ts';
import { kindInWords, kindsInWords } from './kinds.ts';

export const nameWrongKind = defineProblem<[name: string, kind: SymbolKind, wanted: readonly SymbolKind[]]>({
  code: 'name-wrong-kind',
  category: 'names',
  level: 'error',
  essential: true,
  summary: 'A name stands where the kind of thing it means can stand.',
  about: (name) => name,
  message: (name, kind, wanted) => `'${name}' is ${kindInWords(kind)}; here goes ${kindsInWords(wanted)}.`,
});
