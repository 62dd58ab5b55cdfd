import { defineCheck } from '../../problem/check.ts';
import { isInTeam } from '../support/people.ts';
import { entryOf, listed } from '../support/words.ts';

export const approverOutside = defineCheck({
  code: 'approver-outside',
  category: 'people',
  level: 'info',
  summary: 'Those who approve speak for one of the parties.',
  run: ({ agreement, report }) => {
    const { between, approvals } = agreement;
    // Without leaders nobody knows who speaks for a team.
    const isLed = between.length > 0 && between.every((team) => entryOf(agreement.teams, team)?.leader !== undefined);
    if (!isLed) return;
    for (const approval of approvals) {
      if (between.some((team) => isInTeam(agreement, approval.by, team))) continue;
      report({
        at: approval,
        message: `'${approval.by}' approves, but neither leads nor works in ${listed(between, 'or')}, so it binds nobody. Ask the leaders of the teams.`,
      });
    }
  },
});
