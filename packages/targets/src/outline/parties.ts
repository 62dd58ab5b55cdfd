import type { Agreement, Role, Team } from '@sla/agreement';
import { shown } from '../document/context.ts';
import { pointerTo } from '../document/pointer.ts';
import type { OutlineNode } from './node.ts';

/** The teams, those that the agreement is between first; in each its roles with their people, and its queues. */
export function partyNodes(agreement: Agreement): readonly OutlineNode[] {
  const { between, teams } = agreement;
  const names = [...new Set([...between, ...Object.keys(teams)])];
  return names
    .flatMap((name) => (Object.hasOwn(teams, name) ? (teams[name] ?? []) : []))
    .map((team) => teamNode(agreement, team));
}

function teamNode(agreement: Agreement, { name, text, leader }: Team): OutlineNode {
  const roles = Object.values(agreement.roles).filter(({ team }) => team === name);
  const queues = Object.values(agreement.queues).filter(({ team }) => team === name);
  return {
    kind: 'team',
    label: shown({ name, ...(text !== undefined && { text }) }),
    ...(leader !== undefined && { detail: `led by ${leader}` }),
    pointer: pointerTo('teams', name),
    children: [
      ...roles.map(roleNode),
      ...queues.map(
        (queue): OutlineNode => ({
          kind: 'queue',
          label: shown(queue),
          pointer: pointerTo('queues', queue.name),
          children: [],
        }),
      ),
    ],
  };
}

function roleNode(role: Role): OutlineNode {
  const people = role.members.length + role.headcount;
  return {
    kind: 'role',
    label: shown(role),
    detail: people === 1 ? '1 person' : `${people} people`,
    pointer: pointerTo('roles', role.name),
    children: role.members.map(({ person }, at) => ({
      kind: 'person',
      label: person,
      pointer: pointerTo('roles', role.name, 'members', at),
      children: [],
    })),
  };
}
