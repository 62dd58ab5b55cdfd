import { defineProblem } from '../define-problem.ts';

export const conditionIncomplete = defineProblem<[name: string, is: string, example: string]>({
  code: 'condition-incomplete',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'A condition can be answered with yes or no.',
  message: (name, is, example) =>
    `'${name}' is ${is} and asks nothing by itself. Write a question, as in '${example}'.`,
});
