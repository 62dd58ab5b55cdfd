import { durationText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { contactTable, isDayTooLate } from '../support/contact-time.ts';

export const cadenceDayLate = defineCheck({
  code: 'cadence-day-late',
  category: 'contact',
  level: 'warning',
  summary: 'Every day of a cadence lies inside the window of its attempts.',
  run: (context) => {
    for (const contact of Object.values(context.agreement.contacts)) {
      const { attempts } = contact;
      const term = contactTable(context, contact);
      if (!attempts?.over || !term) continue;
      for (const line of contact.cadence) {
        if (!isDayTooLate(line.day, attempts.over, term)) continue;
        context.report({
          at: [line, 'day'],
          message: `Day ${line.day} of '${contact.name}' never comes: its attempts end after ${durationText(attempts.over)}. Choose an earlier day, or a longer window.`,
          related: [{ at: [attempts, 'over'], message: 'When the attempts end.' }],
        });
      }
    }
  },
});
