import { defineProblem } from '../define-problem.ts';

export const currencyMismatch = defineProblem<[written: string, currency: string]>({
  code: 'currency-mismatch',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'All money is in the currency of the agreement.',
  about: (written) => written,
  message: (written, currency) =>
    `The agreement is in ${currency}: write this amount in ${currency}, not in ${written}.`,
});
