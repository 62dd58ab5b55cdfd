import { defineProblem } from '../define-problem.ts';

export const entryNeedsFrom = defineProblem<[stage: string]>({
  code: 'entry-needs-from',
  category: 'stages',
  level: 'error',
  essential: true,
  summary: 'A stage off the path says from which stages a condition leads into it.',
  about: (stage) => stage,
  message: (stage) =>
    `'${stage}' is not on the path, so this line must say from where: \`enters from STAGE when …\`, or \`enters from any when …\`.`,
});
