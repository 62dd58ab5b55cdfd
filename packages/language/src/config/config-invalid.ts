import { defineProblem } from '../problem/define-problem.ts';

export const configInvalid = defineProblem<[what: string]>({
  code: 'config-invalid',
  category: 'files',
  level: 'error',
  essential: true,
  summary: 'The configuration of a project says something that has a meaning.',
  message: (what) => what,
});
