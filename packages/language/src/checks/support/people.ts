import type { Agreement, Member, Role, RouteTarget } from '@sla/agreement';
import { entryOf } from './words.ts';

/** Whether leads pass from one team to another; what a team does with its own leads is its own affair. */
export const isBetweenTeams = (handoff: { readonly from: string; readonly to: string }): boolean =>
  handoff.from !== '' && handoff.to !== '' && handoff.from !== handoff.to;

/** Whether a member is in the role on some day of the agreement's term. */
export function isInTerm({ effective, expires }: Agreement, { from, until }: Member): boolean {
  const isGone = until !== undefined && effective !== undefined && until < effective;
  const comesLater = from !== undefined && expires !== undefined && from > expires;
  return !isGone && !comesLater;
}

/** Whether anybody does the work of a role at some time of the term. */
export const hasPeople = (agreement: Agreement, role: Role): boolean =>
  role.headcount > 0 || role.members.some((member) => isInTerm(agreement, member));

/** Whether a person leads the team or has a role in it. */
export function isInTeam({ teams, roles }: Agreement, person: string, team: string): boolean {
  if (entryOf(teams, team)?.leader === person) return true;
  return Object.values(roles).some(
    (role) => role.team === team && role.members.some((member) => member.person === person),
  );
}

/** A route's target in the author's words: `'SDR'`, `"Amy Chen"`, `the previous owner`. */
export function targetText(to: RouteTarget): string {
  switch (to.kind) {
    case 'queue':
      return `'${to.queue}'`;
    case 'person':
      return `'${to.person}'`;
    case 'round robin':
      return `the people of '${to.role}'`;
    case 'owner of another lead':
      return 'the owner of another lead';
    default:
      return `the ${to.kind}`;
  }
}
