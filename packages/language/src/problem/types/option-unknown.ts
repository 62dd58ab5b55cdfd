import { listOf } from '../../names/list-of.ts';
import { defineProblem } from '../define-problem.ts';

export const optionUnknown = defineProblem<
  [option: string, noun: string, of: string, known: readonly string[], suggestion: string | undefined]
>({
  code: 'option-unknown',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'An option, a group or a result is one of those that are declared.',
  about: (option, _, of) => `${of} ${option}`,
  message: (option, noun, of, known, suggestion) => {
    const fits = known.length === 0 ? `'${of}' has none yet.` : `It can be ${listOf(known)}.`;
    return `'${of}' has no ${noun} '${option}'. ${suggestion ? `Did you mean '${suggestion}'? ` : ''}${fits}`;
  },
});
