import { defineProblem } from '../define-problem.ts';

export const personDuplicate = defineProblem<[name: string, email: string]>({
  code: 'person-duplicate',
  category: 'names',
  level: 'error',
  essential: true,
  summary: 'A person has one address.',
  message: (name, email) =>
    `'${name}' already has the address '${email}'. Keep one of the two, or name two people differently.`,
});
