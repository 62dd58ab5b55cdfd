import { defineProblem } from '../define-problem.ts';

export const funnelInvalid = defineProblem<[problem: string]>({
  code: 'funnel-invalid',
  category: 'volumes',
  level: 'error',
  essential: true,
  summary: 'A funnel is written in what its goal counts.',
  message: (problem) => problem,
});
