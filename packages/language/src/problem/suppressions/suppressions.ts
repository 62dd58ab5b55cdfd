import { defineProblem } from '../define-problem.ts';

export const suppressionUnused = defineProblem<[code: string]>({
  code: 'suppression-unused',
  category: 'suppressions',
  level: 'warning',
  summary: 'A remark that silences a rule silences something.',
  message: (code) => `Nothing here needs '${code}' silenced any more. Remove this remark.`,
});

export const suppressionWithoutReason = defineProblem<[code: string]>({
  code: 'suppression-without-reason',
  category: 'suppressions',
  level: 'warning',
  summary: 'A remark that silences a rule says why.',
  message: (code) =>
    `Say why '${code}' does not matter here: \`// sla-ignore ${code}: because …\`. Without a reason it is not silenced.`,
});

export const suppressionUnknown = defineProblem<[code: string]>({
  code: 'suppression-unknown',
  category: 'suppressions',
  level: 'warning',
  summary: 'A remark that silences a rule names a rule that exists.',
  message: (code) => `There is no rule '${code}'. \`sla rules\` lists them all.`,
});
