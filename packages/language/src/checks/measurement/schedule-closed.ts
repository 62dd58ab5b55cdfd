import { defineCheck } from '../../problem/check.ts';
import { type Attended, attended, type ClosedDate } from '../support/schedules.ts';

export const scheduleClosed = defineCheck({
  code: 'schedule-closed',
  category: 'measurement',
  level: 'warning',
  summary: 'Reports and meetings are when those who are needed work.',
  run: (context) => {
    for (const what of attended(context)) {
      // A time of the day that never fits says more than a holiday that comes first.
      const first = what.closed.find(({ isWorkday }) => isWorkday) ?? what.closed[0];
      if (!first || what.closed.length * 2 < what.dates) continue;
      context.report({ at: what.at, message: messageOf(what, first) });
    }
  },
});

function messageOf({ name, kind, closed, dates }: Attended, { party, text, isWorkday }: ClosedDate): string {
  const event = kind === 'meeting' ? 'held' : 'due';
  const often = closed.length === dates ? '' : `${closed.length} of ${dates} times `;
  const advice = isWorkday ? 'a time inside their working hours' : 'a day on which they work';
  return `'${name}' is ${often}${event} when '${party}' does not work, as on ${text}. Choose ${advice}.`;
}
