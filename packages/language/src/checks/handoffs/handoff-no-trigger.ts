import { nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const handoffNoTrigger = defineCheck({
  code: 'handoff-no-trigger',
  category: 'handoffs',
  level: 'error',
  summary: 'A handoff says when it happens.',
  run: ({ agreement, report }) => {
    for (const handoff of Object.values(agreement.handoffs)) {
      if (handoff.when) continue;
      report({
        at: [handoff, 'name'],
        message: `'${handoff.name}' does not say when it happens, so it never does. Add the moment, such as \`when lead becomes ${stageOf(agreement.lead.path)}\`.`,
      });
    }
  },
});

const stageOf = (path: readonly string[]): string => nameText(path[1] ?? path[0] ?? 'MQL');
