import {
  type Attempts,
  type Duration,
  durationText,
  earliestAfter,
  type Instant,
  nextOpening,
  windowEnd,
} from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import type { TermTable } from '../../problem/term-table.ts';
import { contactTable } from '../support/contact-time.ts';
import { counted } from '../support/words.ts';

export const attemptsDontFit = defineCheck({
  code: 'attempts-dont-fit',
  category: 'contact',
  level: 'warning',
  summary: 'The attempts that are promised fit into their window, as far apart as they have to be.',
  run: (context) => {
    for (const contact of Object.values(context.agreement.contacts)) {
      const { attempts, spacing, cadence, name } = contact;
      // With a cadence, its days say when attempts are made, and they have checks of their own.
      if (!attempts?.over || !spacing || cadence.length > 0) continue;
      const fitting = mostThatFit(context, contact, attempts, spacing);
      if (fitting === undefined || fitting >= attempts.count) continue;
      context.report({
        at: [attempts, 'count'],
        message: `'${name}' promises ${counted(attempts.count, 'attempt')} over ${durationText(attempts.over)}, but only ${fitting} fit where they are at least ${durationText(spacing)} apart. Promise fewer, widen the window or let them be closer.`,
        related: [{ at: [contact, 'spacing'], message: 'How far attempts are apart.' }],
      });
    }
  },
});

/** More attempts than anybody makes; those that promise them are taken to fit. */
const MOST_ATTEMPTS = 500;

/** How many attempts can be made at most, from the best possible start. */
function mostThatFit(
  context: CheckContext,
  contact: Parameters<typeof contactTable>[1],
  { count, over }: Attempts,
  spacing: Duration,
): number | undefined {
  const term = contactTable(context, contact);
  if (!term || !over || spacing.amount === 0 || count > MOST_ATTEMPTS) return undefined;
  let most = 0;
  for (const start of term.starts) {
    const end = windowEnd(start, over, term.table);
    const fitting = end === 'outside' ? undefined : attemptsUntil(start, end, spacing, count, term);
    if (fitting === undefined) return undefined;
    most = Math.max(most, fitting);
    if (most >= count) break;
  }
  return most;
}

/** How many attempts are made until the end, each as soon as people are at work and the last is long enough ago. */
function attemptsUntil(
  start: Instant,
  end: Instant,
  spacing: Duration,
  count: number,
  { table }: TermTable,
): number | undefined {
  let at = nextOpening(table, start);
  for (let made = 0; made < count; made++) {
    if (at === 'outside') return undefined;
    if (at > end) return made;
    const next = earliestAfter(at, spacing, table);
    // Business time that runs out at closing still leaves the moment of closing.
    at = next === 'outside' || spacing.business ? next : nextOpening(table, next);
  }
  return count;
}
