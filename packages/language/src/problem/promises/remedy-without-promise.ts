import { defineProblem } from '../define-problem.ts';

export const remedyWithoutPromise = defineProblem<[owner: string, advice: string]>({
  code: 'remedy-without-promise',
  category: 'promises',
  level: 'error',
  summary: 'An `if late` line stands with the promise whose remedy it is.',
  message: (owner, advice) => `This \`if late\` belongs to no promise of '${owner}', so it never acts. ${advice}`,
});
