import { defineProblem } from '../define-problem.ts';

export const conditionMisplaced = defineProblem<[what: string, advice: string, line?: string]>({
  code: 'condition-misplaced',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'Moments, decisions, KPIs and fields are asked for where a statement can answer.',
  // Several fields on a line that speaks of something else are one mistake.
  about: (what, advice, line = what) => `${line} ${advice}`,
  message: (what, advice) => `'${what}' cannot be asked here. ${advice}`,
});
