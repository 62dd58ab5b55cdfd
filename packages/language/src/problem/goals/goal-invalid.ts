import { defineProblem } from '../define-problem.ts';

export const goalInvalid = defineProblem<[problem: string]>({
  code: 'goal-invalid',
  category: 'goals',
  level: 'error',
  essential: true,
  summary: 'What a goal promises can be worked out from its words.',
  message: (problem) => problem,
});
