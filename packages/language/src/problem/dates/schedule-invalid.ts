import { defineProblem } from '../define-problem.ts';

export const scheduleInvalid = defineProblem<[problem: string]>({
  code: 'schedule-invalid',
  category: 'dates',
  level: 'error',
  essential: true,
  summary: 'Schedules and periods name days, dates and lengths that exist.',
  message: (problem) => problem,
});
