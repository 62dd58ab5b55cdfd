import { defineProblem } from '../define-problem.ts';

export const measureInvalid = defineProblem<[problem: string]>({
  code: 'measure-invalid',
  category: 'measurement',
  level: 'error',
  essential: true,
  summary: 'What a KPI measures, or a report shows, can be measured or shown.',
  message: (problem) => problem,
});
