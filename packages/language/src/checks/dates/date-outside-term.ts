import type { Agreement, DateRange } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { sideInWords, sideOf, termOf } from '../support/term.ts';

export const dateOutsideTerm = defineCheck({
  code: 'date-outside-term',
  category: 'dates',
  level: 'info',
  summary: 'Closures, openings, absences and scenarios lie within the agreement.',
  run: ({ agreement, report }) => {
    const term = termOf(agreement);
    for (const { at, what, days } of datesOf(agreement)) {
      const side = sideOf(term, days);
      if (side) report({ at, message: `${what} lies ${sideInWords(term, side)}, so it has no effect.` });
    }
    for (const scenario of agreement.scenarios) {
      const outside = scenario.steps.find((step) => step.kind === 'at' && sideOf(term, dayOf(step.at)));
      const side = outside?.kind === 'at' ? sideOf(term, dayOf(outside.at)) : undefined;
      if (!outside || !side) continue;
      const message = `This scenario plays ${sideInWords(term, side)}: no public holidays are known there. Choose a day within the agreement.`;
      report({ at: outside, message });
    }
  },
});

interface Dated {
  readonly at: object;
  readonly what: string;
  readonly days: DateRange;
}

function datesOf({ calendars, roles }: Agreement): readonly Dated[] {
  return [
    ...Object.values(calendars).flatMap(({ closed, open }) => [
      ...closed.map((closure) => ({ at: closure, what: 'This closure', days: closure })),
      ...open.map((opening) => ({ at: opening, what: 'This opening', days: dayOf(opening.date) })),
    ]),
    ...Object.values(roles).flatMap(({ members }) =>
      members.flatMap(({ away, person }) =>
        away.map((absence) => ({ at: absence, what: `This absence of '${person}'`, days: absence })),
      ),
    ),
  ];
}

/** The day of a date, or of a date with a time. */
const dayOf = (date: string): DateRange => ({ from: date.slice(0, 10), to: date.slice(0, 10) });
