import { defineProblem } from '../define-problem.ts';

export const promiseMissing = defineProblem<[name: string, advice: string]>({
  code: 'promise-missing',
  category: 'promises',
  level: 'error',
  essential: true,
  summary: 'Only what is due in time can be kept or late.',
  message: (name, advice) =>
    `'${name}' promises nothing that is due in time, so it can be neither kept nor late. ${advice}`,
});
