import { sentenceList } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { type Attended, attended } from '../support/schedules.ts';

export const scheduleOnHoliday = defineCheck({
  code: 'schedule-on-holiday',
  category: 'measurement',
  level: 'info',
  summary: 'What is held now and then does not fall on a day off.',
  run: (context) => {
    for (const what of attended(context)) {
      const { name, closed, dates, kind } = what;
      const [first] = closed;
      // Where most dates are so, the schedule itself does not fit, and that is told elsewhere.
      if (!first || closed.length * 2 >= dates || !isBound(what)) continue;
      const days = sentenceList(closed.slice(0, MOST_DATES).map(({ text }) => text));
      const others = closed.length - MOST_DATES;
      const more = others > 0 ? `, and ${others === 1 ? 'once' : `${others} times`} more` : '';
      const event = kind === 'meeting' ? 'held' : 'due';
      context.report({
        at: what.at,
        message: `'${name}' would be ${event} when '${first.party}' does not work: on ${days}${more}. Agree what happens then, or choose another day.`,
      });
    }
  },
});

const MOST_DATES = 3;

/** A report without a time may be sent earlier; what comes back every week is left out on a day off. */
const isBound = ({ kind, schedule }: Attended): boolean =>
  schedule.kind !== 'weekdays' && (kind === 'meeting' || schedule.times.length > 0);
