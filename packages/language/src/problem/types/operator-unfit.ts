import { defineProblem } from '../define-problem.ts';

export const operatorUnfit = defineProblem<[operator: string, name: string, is: string, fits: string]>({
  code: 'operator-unfit',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'A value is asked about in a way that its type allows.',
  about: (_, name, is) => `${name} ${is}`,
  message: (operator, name, is, fits) => `'${operator}' does not go with '${name}', which is ${is}: ${fits}.`,
});
