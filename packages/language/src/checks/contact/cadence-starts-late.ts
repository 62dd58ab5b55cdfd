import { due, durationText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { contactTable, dayOfCadence, isDayTooLate } from '../support/contact-time.ts';
import { firmTimesOf } from '../support/times.ts';
import { entryOf } from '../support/words.ts';

export const cadenceStartsLate = defineCheck({
  code: 'cadence-starts-late',
  category: 'contact',
  level: 'warning',
  summary: 'A cadence begins soon enough for the first touch that is promised.',
  run: (context) => {
    for (const contact of Object.values(context.agreement.contacts)) {
      const promise =
        contact.firstTouch === undefined ? undefined : entryOf(context.agreement.promises, contact.firstTouch);
      const first = contact.cadence.find(({ steps }) => steps.some(({ kind }) => kind === 'attempt'));
      const over = contact.attempts?.over;
      const term = contactTable(context, contact);
      if (!promise || !first || !over || !term || isDayTooLate(first.day, over, term)) continue;
      const missed = firmTimesOf(promise).find(({ within }) =>
        term.starts.every((start) => {
          const end = due(start, within, term.table);
          const day = dayOfCadence(start, first.day, over, term);
          return end !== 'outside' && day !== 'outside' && day.opens > end;
        }),
      );
      if (!missed) continue;
      context.report({
        at: [first, 'day'],
        message: `The first step of '${contact.name}' is on day ${first.day}, but a first touch is promised within ${durationText(missed.within)}. Add a step on an earlier day, or promise more time.`,
        related: [{ at: [missed, 'within'], message: 'The first touch is promised here.' }],
      });
    }
  },
});
