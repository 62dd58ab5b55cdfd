import type { Agreement, Handoff } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { partsOf } from '../support/condition-parts.ts';
import { listed } from '../support/words.ts';

export const rejectNoStage = defineCheck({
  code: 'reject-no-stage',
  category: 'handoffs',
  level: 'warning',
  summary: 'A lead that may be rejected goes to some stage then.',
  run: ({ agreement, report }) => {
    for (const handoff of Object.values(agreement.handoffs)) {
      const reasons = untaken(agreement, handoff);
      if (reasons.length === 0) continue;
      report({
        at: [handoff, 'rejectReasons'],
        message: `A lead that '${handoff.name}' rejects for ${listed(reasons, 'or')} stays where it is. Let a stage take it, as in \`enters from STAGE when ${handoff.name} is rejected\`.`,
      });
    }
  },
});

/** Reasons for which a lead may be given back that no stage and no other handoff takes up. */
function untaken({ stages, handoffs }: Agreement, { name, rejectReasons }: Handoff): readonly string[] {
  const entries = Object.values(stages).flatMap(({ enters }) => enters.map(({ when }) => when));
  const moments = Object.values(handoffs).flatMap(({ when }) => (when ? [when] : []));
  const taken = [...entries, ...moments].flatMap(partsOf).flatMap((part) => {
    if (part.op === 'handoff' && part.handoff === name && part.is === 'rejected') return [part.reasons];
    return part.op === 'event' && part.event === 'rejected' ? [part.reasons] : [];
  });
  return rejectReasons.filter((reason) => !taken.some((reasons) => reasons.length === 0 || reasons.includes(reason)));
}
