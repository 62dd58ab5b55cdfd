import { defineProblem } from '../define-problem.ts';

export const scenarioInvalid = defineProblem<[problem: string]>({
  code: 'scenario-invalid',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'What a scenario lets happen can happen, and what it expects can be looked up.',
  message: (problem) => problem,
});
