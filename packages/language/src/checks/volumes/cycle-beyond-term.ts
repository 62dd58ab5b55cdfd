import { addToDay, dateOf, dayOf, durationText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { termOf } from '../support/term.ts';

export const cycleBeyondTerm = defineCheck({
  code: 'cycle-beyond-term',
  category: 'volumes',
  level: 'warning',
  summary: 'Leads of a funnel can be won before the agreement ends.',
  run: ({ agreement, report }) => {
    const { from, to } = termOf(agreement);
    if (from === undefined || to === undefined) return;
    for (const funnel of Object.values(agreement.funnels)) {
      const { name, cycle, stages } = funnel;
      // Working time is never more than the clock's, so a day of it is one at least.
      if (!cycle || !isCounted(cycle.unit)) continue;
      const won = dateOf(addToDay(dayOf(from), cycle.amount, cycle.unit));
      if (won <= to) continue;
      report({
        at: [funnel, 'cycle'],
        message: `A lead of '${name}' takes ${durationText(cycle)} to become '${stages.at(-1) ?? ''}', so one that comes on the first day is won on ${won} at the earliest, after the agreement ends on ${to}. Shorten the cycle, or agree for longer.`,
      });
    }
  },
});

type Unit = Parameters<typeof addToDay>[2];
const isCounted = (unit: string): unit is Unit => ['day', 'week', 'month', 'quarter', 'year'].includes(unit);
