import { defineCheck } from '../../problem/check.ts';
import { approvalsFor, isAhead, isGiven } from '../support/approvals.ts';
import { entryOf } from '../support/words.ts';

export const approvalPending = defineCheck({
  code: 'approval-pending',
  category: 'people',
  level: 'info',
  needs: 'today',
  summary: 'An approval that is awaited is given before the agreement takes effect.',
  run: ({ agreement, today, report }) => {
    if (!isAhead(agreement, today)) return;
    const { effective } = agreement;
    const until = effective ? ` until ${effective}, when the agreement takes effect` : '';
    for (const name of agreement.between) {
      const team = entryOf(agreement.teams, name);
      const own = team ? approvalsFor(agreement, team) : [];
      const [awaited] = own.filter(({ on }) => on === undefined);
      if (!awaited || own.some((approval) => isGiven(approval, today))) continue;
      report({
        at: awaited,
        message: `The approval of '${awaited.by}' for '${name}' is awaited${until}. Add \`on\` and the day when it is given.`,
      });
    }
  },
});
