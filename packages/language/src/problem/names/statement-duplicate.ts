import { defineProblem } from '../define-problem.ts';

export const statementDuplicate = defineProblem<[statement: string]>({
  code: 'statement-duplicate',
  category: 'names',
  level: 'error',
  essential: true,
  summary: 'A statement that can hold only once is written once.',
  message: (statement) => `'${statement}' is said twice here. Keep one of the two lines.`,
});
