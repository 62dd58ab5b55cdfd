import { defineProblem } from '../define-problem.ts';

export const calendarInvalid = defineProblem<[problem: string]>({
  code: 'calendar-invalid',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'Time zones, weekdays, countries and regions are known ones.',
  message: (problem) => problem,
});
