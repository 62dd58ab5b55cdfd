import type { Agreement, Handoff, Route } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { isInTeam, targetText } from '../support/people.ts';
import { entryOf } from '../support/words.ts';

export const routeOutsideTeam = defineCheck({
  code: 'route-outside-team',
  category: 'handoffs',
  level: 'warning',
  summary: 'A handoff gives leads to people and queues of the receiving team.',
  run: ({ agreement, report }) => {
    for (const handoff of Object.values(agreement.handoffs)) {
      for (const route of handoff.routes) {
        const where = outside(agreement, handoff, route);
        if (!where) continue;
        report({
          at: [route, 'to'],
          message: `'${handoff.name}' hands leads to '${handoff.to}', but this route gives them to ${targetText(route.to)}, ${where}. Give them to a role, person or queue of '${handoff.to}'.`,
        });
      }
    }
  },
});

/** Where the target belongs, if not to the receiving team. */
function outside(agreement: Agreement, { to: team }: Handoff, { to }: Route): string | undefined {
  if (team === '') return undefined;
  if (to.kind === 'person') return isInTeam(agreement, to.person, team) ? undefined : `who has no role in '${team}'`;
  const target =
    to.kind === 'round robin'
      ? entryOf(agreement.roles, to.role)
      : to.kind === 'queue'
        ? entryOf(agreement.queues, to.queue)
        : undefined;
  return target && target.team !== '' && target.team !== team ? `of '${target.team}'` : undefined;
}
