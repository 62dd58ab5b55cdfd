import { defineProblem } from '../define-problem.ts';

export const roleInvalid = defineProblem<[problem: string]>({
  code: 'role-invalid',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'Members, covers, absences and turns of a role fit together.',
  message: (problem) => problem,
});
