import { defineProblem } from '../define-problem.ts';

export const kpiBoundType = defineProblem<[kpi: string, measured: string, fit: string]>({
  code: 'kpi-bound-type',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'A KPI is compared with a value of the kind it measures.',
  message: (kpi, measured, fit) => `'${kpi}' measures ${measured}: write ${fit}.`,
});
