import { type ContactPolicy, type DueChoice, due, durationText, type Instant, windowEnd } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import type { TermTable } from '../../problem/term-table.ts';
import { contactTable, dayOfCadence, isDayTooLate } from '../support/contact-time.ts';
import { firmTimesOf, targetTimesOf } from '../support/times.ts';
import { entryOf } from '../support/words.ts';

export const firstTouchLate = defineCheck({
  code: 'first-touch-late',
  category: 'contact',
  level: 'warning',
  summary: 'The first touch is due inside the window of attempts, and no later than the first day of the cadence.',
  run: (context) => {
    for (const contact of Object.values(context.agreement.contacts)) examine(context, contact);
  },
});

function examine(context: CheckContext, contact: ContactPolicy): void {
  const promise =
    contact.firstTouch === undefined ? undefined : entryOf(context.agreement.promises, contact.firstTouch);
  const over = contact.attempts?.over;
  const term = contactTable(context, contact);
  if (!promise || !contact.attempts || !over || !term) return;
  const firm = firmTimesOf(promise);
  for (const time of firm.length > 0 ? firm : targetTimesOf(promise)) {
    const words = `The first touch of '${contact.name}' may take ${durationText(time.within)}`;
    if (isAlwaysLater(time, term, (start) => windowEnd(start, over, term.table))) {
      context.report({
        at: [time, 'within'],
        message: `${words}, but the window of its attempts is over after ${durationText(over)}. Promise the first touch sooner, or widen the window.`,
        related: [{ at: [contact.attempts, 'over'], message: 'The window of attempts.' }],
      });
      continue;
    }
    const first = contact.cadence.find(({ steps }) => steps.some(({ kind }) => kind === 'attempt'));
    if (!first || isDayTooLate(first.day, over, term)) continue;
    const endOfDay = (start: Instant) => {
      const day = dayOfCadence(start, first.day, over, term);
      return day === 'outside' ? day : day.closes;
    };
    if (!isAlwaysLater(time, term, endOfDay)) continue;
    context.report({
      at: [time, 'within'],
      message: `${words}, but its cadence begins on day ${first.day}. Promise the first touch for that day, or begin the cadence later.`,
      related: [{ at: [first, 'day'], message: 'The cadence begins here.' }],
    });
  }
}

/** Whether the time ends after this, whenever the contact starts. */
const isAlwaysLater = (
  { within }: DueChoice,
  { starts, table }: TermTable,
  limit: (start: Instant) => Instant | 'outside',
): boolean =>
  starts.every((start) => {
    const [end, last] = [due(start, within, table), limit(start)];
    return end !== 'outside' && last !== 'outside' && end > last;
  });
