import type { Agreement, Party } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { entryOf, listed } from '../support/words.ts';

export const reassignNowhere = defineCheck({
  code: 'reassign-nowhere',
  category: 'handoffs',
  level: 'warning',
  summary: 'A lead is reassigned only where a handoff has routes for it.',
  run: ({ agreement, report }) => {
    for (const promise of Object.values(agreement.promises)) {
      const teams = promise.by.flatMap((party) => teamOf(agreement, party));
      if (teams.length === 0 || teams.some((team) => hasRoutes(agreement, team))) continue;
      for (const action of promise.late.filter((one) => one.do.kind === 'reassign')) {
        report({
          at: action,
          message: `To reassign a lead runs the routes of its handoff again, but no handoff gives leads to ${listed(teams)}. Add a handoff with routes, or write \`route to\` and a queue.`,
        });
      }
    }
  },
});

function teamOf({ roles }: Agreement, party: Party): readonly string[] {
  if (party.kind === 'team') return [party.team];
  const role = party.kind === 'role' ? entryOf(roles, party.role) : undefined;
  return role && role.team !== '' ? [role.team] : [];
}

const hasRoutes = ({ handoffs }: Agreement, team: string): boolean =>
  Object.values(handoffs).some(({ to, routes }) => to === team && routes.length > 0);
