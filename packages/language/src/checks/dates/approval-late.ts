import { defineCheck } from '../../problem/check.ts';

export const approvalLate = defineCheck({
  code: 'approval-late',
  category: 'dates',
  level: 'info',
  needs: 'today',
  summary: 'An agreement is approved before it takes effect.',
  run: ({ agreement, today, report }) => {
    const { effective, approvals } = agreement;
    for (const approval of approvals) {
      // One that has not been given yet is told elsewhere.
      if (effective === undefined || approval.on === undefined || approval.on > today) continue;
      if (approval.on <= effective) continue;
      report({
        at: approval,
        message: `'${approval.by}' approved on ${approval.on}, after the agreement took effect on ${effective}. Was it followed before?`,
        related: [{ at: [agreement, 'effective'], message: `It takes effect on ${effective}.` }],
      });
    }
  },
});
