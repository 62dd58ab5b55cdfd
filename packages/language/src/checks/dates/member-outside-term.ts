import type { Member } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { type Term, termOf } from '../support/term.ts';

export const memberOutsideTerm = defineCheck({
  code: 'member-outside-term',
  category: 'dates',
  level: 'warning',
  summary: 'A member of a role is there while the agreement holds.',
  run: ({ agreement, report }) => {
    const term = termOf(agreement);
    for (const role of Object.values(agreement.roles)) {
      for (const member of role.members) {
        const problem = problemOf(member, term);
        if (problem) {
          report({
            at: member,
            message: `'${member.person}' is never in '${role.name}': ${problem}. Correct the date, or take the line out.`,
          });
        }
      }
    }
  },
});

function problemOf({ from, until }: Member, term: Term): string | undefined {
  if (from !== undefined && until !== undefined && until < from) {
    return `the last day, ${until}, is before the first, ${from}`;
  }
  if (term.to !== undefined && from !== undefined && from > term.to) {
    return `the first day, ${from}, is after the agreement has ended on ${term.to}`;
  }
  if (term.from !== undefined && until !== undefined && until < term.from) {
    return `the last day, ${until}, is before the agreement begins on ${term.from}`;
  }
  return undefined;
}
