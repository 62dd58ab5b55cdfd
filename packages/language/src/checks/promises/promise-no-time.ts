import { defineCheck } from '../../problem/check.ts';
import { isAboutLeads, promiseText } from '../support/times.ts';

export const promiseNoTime = defineCheck({
  code: 'promise-no-time',
  category: 'promises',
  level: 'warning',
  summary: 'A promise says until when it is to be kept.',
  run: ({ agreement, report }) => {
    for (const promise of Object.values(agreement.promises)) {
      // Attempts without a window are owed however long they take.
      if (!isAboutLeads(promise) || promise.kind === 'attempts' || promise.firm || promise.target) continue;
      report({
        at: [promise, 'name'],
        message: `${promiseText(promise)} has no time, so it is never late. Add one, such as \`within 2 business days\`.`,
        ...(promise.kind === 'promise' && {
          fix: {
            title: 'Within 2 business days',
            kind: 'add statement',
            to: promise,
            statement: 'within 2 business days',
          },
        }),
      });
    }
  },
});
