import { type Agreement, nameText, quoted, type Team } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { approvalsFor, isAhead, isGiven } from '../support/approvals.ts';
import { entryOf } from '../support/words.ts';

export const approvalMissing = defineCheck({
  code: 'approval-missing',
  category: 'people',
  level: 'warning',
  needs: 'today',
  summary: 'Each party has approved the agreement, or is asked to before it takes effect.',
  run: ({ agreement, today, report }) => {
    for (const name of agreement.between) {
      const team = entryOf(agreement.teams, name);
      const own = team ? approvalsFor(agreement, team) : [];
      if (!team || own.some((approval) => isGiven(approval, today))) continue;
      const [awaited] = own;
      if (!awaited) report({ at: placeOf(agreement), message: messageOf(agreement, team) });
      else if (!isAhead(agreement, today)) report({ at: awaited, message: lateOf(agreement, team, awaited.by) });
    }
  },
});

/** All approvals, else the agreement. */
const placeOf = (agreement: Agreement) => [agreement, agreement.approvals.length > 0 ? 'approvals' : 'name'] as const;

function messageOf(agreement: Agreement, { name, leader }: Team): string {
  return leader === undefined
    ? `Nobody has approved the agreement for '${name}'. Say who leads it, as in \`team ${nameText(name)} { led by "Amy Chen" <amy@company.example> }\`, and when that person approved.`
    : `'${leader}' leads '${name}' and has not approved. Write \`approved by ${quoted(leader)}\`, ${isDraft(agreement)}.`;
}

const isDraft = ({ effective }: Agreement): string =>
  `and behind it \`on\` and the day once it is given${effective ? `, before ${effective}` : ''}`;

const lateOf = ({ effective }: Agreement, { name }: Team, by: string): string =>
  `'${by}' has not approved for '${name}', though the agreement has been in force since ${effective}. Add the day of the approval, or let the agreement take effect later.`;
