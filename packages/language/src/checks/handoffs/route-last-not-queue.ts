import { type Agreement, type Handoff, nameText, type Route } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { targetText } from '../support/people.ts';
import { entryOf } from '../support/words.ts';

export const routeLastNotQueue = defineCheck({
  code: 'route-last-not-queue',
  category: 'handoffs',
  level: 'warning',
  summary: 'The last route of a handoff is a queue, which takes whatever is left.',
  run: ({ agreement, report }) => {
    for (const handoff of Object.values(agreement.handoffs)) {
      const last = handoff.routes.at(-1);
      // A queue in the middle that takes everything makes the rest idle, which is what `route-shadowed` says.
      const isTaken = handoff.routes.some(({ to, when }) => to.kind === 'queue' && !when);
      if (!last || last.to.kind === 'queue' || isTaken) continue;
      const fix = queueAtEnd(agreement, handoff);
      report({
        at: last,
        message: `The last route of '${handoff.name}' gives to ${targetText(last.to)}, who may be ${obstacles(agreement, last)}; such a lead has no owner. End with a queue: \`route to QUEUE otherwise\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

function obstacles({ roles }: Agreement, { to }: Route): string {
  const role = to.kind === 'round robin' ? entryOf(roles, to.role) : undefined;
  const cap = role?.receives;
  return cap ? `away or have had their ${cap.count} leads` : to.kind === 'round robin' ? 'away' : 'away or gone';
}

function queueAtEnd({ queues }: Agreement, handoff: Handoff): Repair | undefined {
  const [queue, ...others] = Object.values(queues).filter(({ team }) => team === handoff.to);
  if (!queue || others.length > 0) return undefined;
  const statement = `route to ${nameText(queue.name)} otherwise`;
  return { title: `Give what is left to '${queue.name}'`, kind: 'add statement', to: handoff, statement };
}
