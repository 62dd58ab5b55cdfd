import { defineProblem } from '../define-problem.ts';

export const clauseUnfit = defineProblem<[clause: string, name: string, advice: string]>({
  code: 'clause-unfit',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'What is added to a question (how often, how lately, how long, by whom) goes with what is asked.',
  about: (_, name, advice) => `${name} ${advice}`,
  message: (clause, name, advice) => `'${clause}' does not go with '${name}' here. ${advice}`,
});
