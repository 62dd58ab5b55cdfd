import { type CommitmentTime, dayOf, type FiscalYear, periodsBetween } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { type Term, termOf } from '../support/term.ts';

export const goalBeyondTerm = defineCheck({
  code: 'goal-beyond-term',
  category: 'dates',
  level: 'warning',
  summary: 'A goal falls due while the agreement holds.',
  run: ({ agreement, report }) => {
    const term = termOf(agreement);
    for (const goal of Object.values(agreement.goals)) {
      for (const { when } of goal.commitments) {
        const problem = problemOf(when, goal.name, term, agreement.fiscalYear);
        if (problem) report({ at: when, ...problem, related: related(term, agreement) });
      }
    }
  },
});

interface Problem {
  readonly message: string;
}

function problemOf(
  when: CommitmentTime,
  goal: string,
  term: Term,
  fiscalYear: FiscalYear | undefined,
): Problem | undefined {
  const { from, to } = term;
  const due = when.kind === 'by' ? when.date : when.kind === 'in' ? when.to : undefined;
  if (to !== undefined && due !== undefined && due > to) {
    return {
      message: `'${goal}' falls due on ${due}, after the agreement has ended on ${to}. Choose a date within the agreement, or let it run longer.`,
    };
  }
  if (from !== undefined && due !== undefined && due < from) {
    return {
      message: `'${goal}' falls due on ${due}, before the agreement begins on ${from}. Choose a later date.`,
    };
  }
  if (when.kind !== 'every' || from === undefined || to === undefined) return undefined;
  const cut = { unit: when.period, ...(when.fiscal && fiscalYear ? { fiscalYear } : {}) };
  if (dayOf(to) - dayOf(from) > LONGER_THAN_ANY || periodsBetween(from, to, cut).some((period) => period.to <= to)) {
    return undefined;
  }
  const unit = `${when.fiscal ? 'fiscal ' : ''}${when.period}`;
  return {
    message: `No ${unit} ends between ${from} and ${to}, so '${goal}' never falls due. Promise it for a shorter period, or let the agreement run longer.`,
  };
}

/** In so many days a year begins and ends. */
const LONGER_THAN_ANY = 2 * 366;

const related = ({ to }: Term, agreement: object) =>
  to === undefined ? [] : [{ at: [agreement, 'expires'] as const, message: `The agreement ends on ${to}.` }];
