import { defineProblem } from '../define-problem.ts';

export const pathRepeatsStage = defineProblem<[stage: string]>({
  code: 'path-repeats-stage',
  category: 'stages',
  level: 'error',
  essential: true,
  summary: 'A stage stands on the path once.',
  message: (stage) =>
    `'${stage}' stands on the path twice, so it would come both before and after what is between. Leave it out here, or name the stage that is meant.`,
});
