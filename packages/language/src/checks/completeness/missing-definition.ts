import type { StageEntry } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const missingDefinition = defineCheck({
  code: 'missing-definition',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement defines what makes a lead qualified.',
  run: ({ agreement, report }) => {
    const stages = Object.values(agreement.stages);
    // A stage that nothing enters has a finding of its own.
    const isDefined = stages.some(({ enters }) => enters.length === 0 || enters.some(asksMoreThanCreation));
    if (isDefined) return;
    report({
      at: [agreement, 'name'],
      message:
        'No stage says what a lead has to be or do to become qualified. Add one, such as `stage MQL owned by SDR { enters when demo_requested }`.',
    });
  },
});

const asksMoreThanCreation = ({ when }: StageEntry): boolean => when.op !== 'event' || when.event !== 'created';
