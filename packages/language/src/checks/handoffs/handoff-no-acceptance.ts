import type { Handoff } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { isBetweenTeams } from '../support/people.ts';

export const handoffNoAcceptance = defineCheck({
  code: 'handoff-no-acceptance',
  category: 'handoffs',
  level: 'warning',
  summary: 'A handoff between teams says how soon the receiving team accepts a lead.',
  run: ({ agreement, report }) => {
    for (const handoff of Object.values(agreement.handoffs).filter(isBetweenTeams)) {
      if (handoff.acceptance || givesToQueuesOnly(handoff)) continue;
      report({
        at: [handoff, 'name'],
        message: `'${handoff.name}' does not say how soon '${handoff.to}' accepts a lead. Add a time, such as \`accept within 1 business day\`.`,
        fix: {
          title: 'Accept within 1 business day',
          kind: 'add statement',
          to: handoff,
          statement: 'accept within 1 business day',
        },
      });
    }
  },
});

/** Nobody accepts a lead for a queue; who works the queue takes it from there. */
const givesToQueuesOnly = ({ routes }: Handoff): boolean =>
  routes.length > 0 && routes.every(({ to }) => to.kind === 'queue');
