import { listOf } from '../../names/list-of.ts';
import { defineProblem } from '../define-problem.ts';

export const stateUnknown = defineProblem<[state: string, name: string, known: readonly string[]]>({
  code: 'state-unknown',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'What something is said to be is something it can be.',
  about: (state, name) => `${name} ${state}`,
  message: (state, name, known) => `'${name}' is never '${state}'. It can be ${listOf(known)}.`,
});
