import { type Agreement, conditionParts, type Handoff, nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { takenBeside } from '../support/drafts.ts';
import { listed } from '../support/words.ts';

export const rejectNoStage = defineCheck({
  code: 'reject-no-stage',
  category: 'handoffs',
  level: 'warning',
  summary: 'A lead that may be rejected goes to some stage then.',
  run: ({ agreement, report }) => {
    const taken = takenBack(agreement);
    for (const handoff of Object.values(agreement.handoffs)) {
      const reasons = untaken(handoff, taken);
      if (reasons.length === 0) continue;
      const fix = takenBeside(agreement, `${nameText(handoff.name)} is rejected`);
      report({
        at: [handoff, 'rejectReasons'],
        message: `A lead that '${handoff.name}' rejects for ${listed(reasons, 'or')} stays where it is. Let a stage take it, as in \`enters from STAGE when ${nameText(handoff.name)} is rejected\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** Reasons for which a lead may be given back that no stage and no other handoff takes up. */
function untaken({ name, rejectReasons }: Handoff, taken: TakenBack): readonly string[] {
  const own = [...(taken.get(name) ?? []), ...(taken.get(ANY_HANDOFF) ?? [])].map(({ reasons }) => reasons);
  return rejectReasons.filter((reason) => !own.some((reasons) => reasons.length === 0 || reasons.includes(reason)));
}

/** By handoff, the reasons for which a stage or another handoff takes its leads up; no reasons are all of them. */
type TakenBack = ReadonlyMap<string, readonly { readonly reasons: readonly string[] }[]>;

/** The event `rejected` is of every handoff; no handoff has an empty name. */
const ANY_HANDOFF = '';

function takenBack({ stages, handoffs }: Agreement): TakenBack {
  const entries = Object.values(stages).flatMap(({ enters }) => enters.map(({ when }) => when));
  const moments = Object.values(handoffs).flatMap(({ when }) => (when ? [when] : []));
  const rejections = [...entries, ...moments].flatMap(conditionParts).flatMap((part) => {
    if (part.op === 'handoff' && part.is === 'rejected') return [{ of: part.handoff, reasons: part.reasons }];
    return part.op === 'event' && part.event === 'rejected' ? [{ of: ANY_HANDOFF, reasons: part.reasons }] : [];
  });
  return Map.groupBy(rejections, ({ of }) => of);
}
