import { defineCheck } from '../../problem/check.ts';
import { isAboutLeads, promiseText } from '../support/times.ts';
import { entryOf } from '../support/words.ts';

export const promiseNoRemedy = defineCheck({
  code: 'promise-no-remedy',
  category: 'promises',
  level: 'info',
  summary: 'A promise says what follows when it is late.',
  run: ({ agreement, report }) => {
    for (const promise of Object.values(agreement.promises)) {
      // A contact whose attempts were not made is exhausted, and stages say what follows from that.
      if (!isAboutLeads(promise) || promise.kind === 'attempts' || !promise.firm || promise.late.length > 0) continue;
      report({
        at: [promise, promise.kind === 'promise' ? 'name' : 'firm'],
        message: `Nothing follows when ${withSmallThe(promiseText(promise))} is late. Say what does, as in \`if late notify owner\`.`,
        fix: {
          title: 'Notify the owner',
          kind: 'add statement',
          to: entryOf(agreement.handoffs, promise.from) ?? entryOf(agreement.contacts, promise.from) ?? promise,
          // In a contact policy it speaks of the line before it.
          ...(promise.kind === 'first touch' && { behind: promise }),
          statement: 'if late notify owner',
        },
      });
    }
  },
});

const withSmallThe = (text: string): string => text.replace(/^The /, 'the ');
