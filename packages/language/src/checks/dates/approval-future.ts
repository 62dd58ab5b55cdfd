import { defineCheck } from '../../problem/check.ts';

export const approvalFuture = defineCheck({
  code: 'approval-future',
  category: 'dates',
  level: 'info',
  needs: 'today',
  summary: 'An approval that is written down has been given.',
  run: ({ agreement, today, report }) => {
    for (const approval of agreement.approvals) {
      if (approval.on === undefined || approval.on <= today) continue;
      const message = `'${approval.by}' approves on ${approval.on}, and today is ${today}. Leave out the date until the approval is given.`;
      report({
        at: approval,
        message,
        fix: { title: 'Leave out the date', kind: 'keep', of: approval, part: [approval, 'by'] },
      });
    }
  },
});
