import { nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { onlyOne } from '../support/drafts.ts';

export const stageNoOwner = defineCheck({
  code: 'stage-no-owner',
  category: 'stages',
  level: 'warning',
  summary: 'Every stage says who owns its leads, or that nobody does.',
  run: ({ agreement, report }) => {
    const role = onlyOne(Object.values(agreement.roles))?.name;
    for (const stage of Object.values(agreement.stages)) {
      if (stage.owners.length > 0 || stage.ownedByNobody) continue;
      report({
        at: [stage, 'name'],
        message: `Nobody owns the leads in '${stage.name}'. Say who does, as in \`stage ${nameText(stage.name)} owned by ROLE\`, or that nobody does: \`owned by nobody\`.`,
        ...(role !== undefined && {
          fix: {
            title: `Let '${role}' own its leads`,
            kind: 'add to head',
            to: stage,
            words: `owned by ${nameText(role)}`,
          },
        }),
      });
    }
  },
});
