import { durationText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { areDaysTooClose, contactTable, isDayTooLate } from '../support/contact-time.ts';

export const cadenceTooClose = defineCheck({
  code: 'cadence-too-close',
  category: 'contact',
  level: 'warning',
  summary: 'The days of a cadence are as far apart as its attempts have to be.',
  run: (context) => {
    for (const contact of Object.values(context.agreement.contacts)) {
      const over = contact.attempts?.over;
      const term = contactTable(context, contact);
      if (!over || !contact.spacing || !term) continue;
      const lines = contact.cadence.filter(({ steps }) => steps.some(({ kind }) => kind === 'attempt'));
      for (const [index, line] of lines.entries()) {
        const before = lines[index - 1];
        if (!before || before.day >= line.day || isDayTooLate(line.day, over, term)) continue;
        if (!areDaysTooClose([before.day, line.day], over, contact.spacing, term)) continue;
        context.report({
          at: [line, 'day'],
          message: `Day ${line.day} of '${contact.name}' is too close to day ${before.day}: its attempts are to be at least ${durationText(contact.spacing)} apart. Choose a later day, or a shorter time between attempts.`,
          related: [{ at: [contact, 'spacing'], message: 'How far attempts are apart.' }],
        });
      }
    }
  },
});
