import type { Agreement, Handoff } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { handoffDraft, onlyStageBeside } from '../support/drafts.ts';
import { isBetweenTeams } from '../support/people.ts';

export const handoffNoWayBack = defineCheck({
  code: 'handoff-no-way-back',
  category: 'handoffs',
  level: 'warning',
  summary: 'Where one team gives leads to another, some handoff leads back.',
  run: ({ agreement, report }) => {
    const seen = new Set<string>();
    for (const handoff of Object.values(agreement.handoffs).filter(isBetweenTeams)) {
      const { name, from, to } = handoff;
      const pair = JSON.stringify([from, to]);
      if (seen.has(pair)) continue;
      seen.add(pair);
      if (leads(agreement, to, from)) continue;
      const fix = wayBack(agreement, handoff);
      report({
        at: [handoff, 'name'],
        message: `'${name}' gives leads from '${from}' to '${to}', and no handoff gives any back. Add one from '${to}' to '${from}', such as for leads that are recycled.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

function wayBack(agreement: Agreement, { from, to }: Handoff): Repair | undefined {
  const stage = onlyStageBeside(agreement)?.name;
  const back = stage && handoffDraft(agreement, { name: `BackTo${from}`, from: to, to: from, stage });
  if (!back) return undefined;
  return { title: `Give '${stage}' back to '${from}'`, kind: 'add declaration', beside: agreement, declaration: back };
}

/** Whether handoffs lead from one team to another, by way of others too. */
function leads({ handoffs }: Agreement, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const team of reached) {
    for (const handoff of Object.values(handoffs)) if (handoff.from === team) reached.add(handoff.to);
  }
  return reached.has(to);
}
