import { defineProblem } from '../define-problem.ts';

export const tooManyWays = defineProblem<[limit: number]>({
  code: 'too-many-ways',
  category: 'stages',
  level: 'error',
  essential: true,
  summary: 'Stages are entered from a sensible number of stages.',
  message: (limit) =>
    `Up to this stage there are more than ${limit.toLocaleString('en')} ways from one stage to another. A decision, \`from any\` and a place on the path each make a way from every stage: name the stages with \`from\`, or have fewer.`,
});
