import { defineProblem } from '../define-problem.ts';

export const literalInvalid = defineProblem<[problem: string]>({
  code: 'literal-invalid',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'Dates, times, numbers and units are possible ones.',
  message: (problem) => problem,
});
