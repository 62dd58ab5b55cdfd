import type { Party, SlaPromise } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import type { Header } from './header-facts.ts';
import type { Sides } from './sides.ts';
import { every } from './statements.ts';

/** Reads the teams off the declarations, before any of them is lowered. */
export function sidesOf(declarations: readonly ast.Declaration[]): Sides {
  const roles = every(declarations, 'Role');
  const teamOf = (node: ast.Role | ast.Queue): readonly (readonly [string, string])[] =>
    node.team?.name ? [[node.name, node.team.name]] : [];
  return {
    roles: new Map(roles.flatMap(teamOf)),
    queues: new Map(every(declarations, 'Queue').flatMap(teamOf)),
    leaders: together(
      every(declarations, 'Team').flatMap(({ name, statements }) =>
        every(statements, 'LedByStatement').map(({ person }) => [person?.name ?? '', name] as const),
      ),
    ),
    members: together(
      roles.flatMap(({ team, statements }) =>
        every(statements, 'MemberStatement').map(({ person }) => [person?.name ?? '', team?.name ?? ''] as const),
      ),
    ),
  };
}

function together(pairs: readonly (readonly [person: string, team: string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(pairs, ([person]) => person);
  return new Map([...groups].map(([person, own]) => [person, [...new Set(own.map(([, team]) => team))]]));
}

/**
 * To whom a promise is owed: those who are written, otherwise the other parties of the agreement. What all parties owe
 * together, and what nobody owes, is owed to nobody else.
 */
export function owedTo(
  { sides, header }: { readonly sides: Sides; readonly header: Header },
  by: readonly Party[],
  written: readonly Party[],
): Pick<SlaPromise, 'to' | 'toImplied'> {
  if (written.length > 0) return { to: written };
  const owing = new Set(by.flatMap((party) => teamsOf(party, sides)));
  const others = owing.size === 0 ? [] : header.between.filter((team) => !owing.has(team));
  if (others.length === 0) return { to: [] };
  return { to: others.map((team) => ({ kind: 'team', team })), toImplied: true };
}

function teamsOf(party: Party, { roles, queues, leaders, members }: Sides): readonly string[] {
  switch (party.kind) {
    case 'team':
      return [party.team];
    case 'role':
      return present(roles.get(party.role));
    case 'queue':
      return present(queues.get(party.queue));
    case 'person':
      return leaders.get(party.person) ?? members.get(party.person) ?? [];
    default:
      return [];
  }
}

const present = (team: string | undefined): readonly string[] => (team === undefined ? [] : [team]);
