import { defineProblem } from '../define-problem.ts';

export const otherFormat = defineProblem<[what: string]>({
  code: 'other-format',
  category: 'files',
  level: 'info',
  summary: 'A file whose name ends in .sla is an agreement, not a file of another program.',
  message: (what) => `This is ${what}, not an agreement; nothing in it is looked at.`,
});
