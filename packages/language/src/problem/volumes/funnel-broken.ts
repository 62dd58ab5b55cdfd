import { defineProblem } from '../define-problem.ts';

export const funnelBroken = defineProblem<[problem: string]>({
  code: 'funnel-broken',
  category: 'volumes',
  level: 'error',
  essential: true,
  summary: 'The rates of a funnel lead from one stage to the next, without a gap, a fork or a repeated step.',
  about: (problem) => problem,
  message: (problem) => problem,
});
