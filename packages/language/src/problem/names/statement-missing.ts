import { defineProblem } from '../define-problem.ts';

export const statementMissing = defineProblem<[subject: string, missing: string, example: string]>({
  code: 'statement-missing',
  category: 'names',
  level: 'error',
  essential: true,
  summary: 'A declaration says what it cannot do without.',
  message: (subject, missing, example) => `${subject} does not say ${missing}. Add a line such as \`${example}\`.`,
});
