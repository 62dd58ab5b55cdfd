import { defineProblem } from '../define-problem.ts';

export const typeMismatch = defineProblem<[name: string, is: string, fits: string]>({
  code: 'type-mismatch',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'Only values of one type are compared: no number with a text, no money with minutes.',
  about: (name, is) => `${name} ${is}`,
  message: (name, is, fits) => `'${name}' is ${is}: compare it with ${fits}.`,
});
