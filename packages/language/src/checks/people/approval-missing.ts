import { type Agreement, nameText, type Team } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { isInTeam } from '../support/people.ts';
import { entryOf } from '../support/words.ts';

export const approvalMissing = defineCheck({
  code: 'approval-missing',
  category: 'people',
  level: 'warning',
  summary: 'Each party has approved the agreement.',
  run: ({ agreement, report }) => {
    for (const name of agreement.between) {
      const team = entryOf(agreement.teams, name);
      if (!team || hasApproved(agreement, team)) continue;
      report({ at: placeOf(agreement, team), message: messageOf(agreement, team) });
    }
  },
});

/** The leader speaks for a team; where none is named, anybody of the team does. */
const hasApproved = (agreement: Agreement, { name, leader }: Team): boolean =>
  agreement.approvals.some(
    ({ by, on }) => on !== undefined && (leader ? by === leader : isInTeam(agreement, by, name)),
  );

/** The pending approval where there is one, else all approvals, else the agreement. */
function placeOf(agreement: Agreement, { leader }: Team): object | readonly [object, string] {
  const pending = agreement.approvals.find(({ by }) => by === leader);
  return pending ?? [agreement, agreement.approvals.length > 0 ? 'approvals' : 'name'];
}

function messageOf(agreement: Agreement, { name, leader }: Team): string {
  if (leader === undefined) {
    return `Nobody has approved the agreement for '${name}'. Say who leads it, as in \`team ${nameText(name)} { led by "Amy Chen" <amy@company.example> }\`, and when that person approved.`;
  }
  return agreement.approvals.some(({ by }) => by === leader)
    ? `The approval of '${leader}' for '${name}' is pending. Add its day, such as \`approved by "${leader}" on 2026-12-10\`.`
    : `'${leader}' leads '${name}' and has not approved. Ask, and add \`approved by "${leader}" on\` and the day.`;
}
