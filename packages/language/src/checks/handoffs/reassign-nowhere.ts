import type { Agreement, Party } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { entryOf, listed } from '../support/words.ts';

export const reassignNowhere = defineCheck({
  code: 'reassign-nowhere',
  category: 'handoffs',
  level: 'warning',
  summary: 'A lead is reassigned only where a handoff has routes for it.',
  run: ({ agreement, report }) => {
    const routed = routedTeams(agreement);
    for (const promise of Object.values(agreement.promises)) {
      const teams = promise.by.flatMap((party) => teamOf(agreement, party));
      if (teams.length === 0 || teams.some((team) => routed.has(team))) continue;
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

/** The teams to which some handoff has routes. */
const routedTeams = ({ handoffs }: Agreement): ReadonlySet<string | undefined> =>
  new Set(Object.values(handoffs).flatMap(({ to, routes }) => (routes.length > 0 ? [to] : [])));
