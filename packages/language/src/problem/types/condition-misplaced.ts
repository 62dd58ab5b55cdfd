import { defineProblem } from '../define-problem.ts';

export const conditionMisplaced = defineProblem<[what: string, advice: string]>({
  code: 'condition-misplaced',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'Moments, decisions, KPIs and fields are asked for where a statement can answer.',
  about: (what, advice) => `${what} ${advice}`,
  message: (what, advice) => `'${what}' cannot be asked here. ${advice}`,
});
