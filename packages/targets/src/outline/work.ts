import { type Agreement, chanceText, commitmentText, type Plan, partyName } from '@sla/agreement';
import { shown } from '../document/context.ts';
import { stagesInOrder } from '../document/journey.ts';
import { pointerTo } from '../document/pointer.ts';
import type { OutlineNode } from './node.ts';

/** The goals, with what they promise and the chance that they are met. */
export const goalNodes = ({ goals }: Agreement, plan: Plan): readonly OutlineNode[] =>
  Object.values(goals).map((goal) => {
    const chance = plan.goals.find(({ name }) => name === goal.name)?.chance;
    return {
      kind: 'goal',
      label: shown(goal),
      detail: [
        ...goal.commitments.slice(0, 1).map(commitmentText),
        ...(chance === undefined ? [] : [`chance ${chanceText(chance.total)}`]),
      ].join(' · '),
      pointer: pointerTo('goals', goal.name),
      children: [],
    };
  });

/** The stages, those of the path first and in its order. */
export const stageNodes = (agreement: Agreement): readonly OutlineNode[] =>
  stagesInOrder(agreement).map((stage) => ({
    kind: 'stage',
    label: shown(stage),
    ...(stage.owners.length > 0 && { detail: stage.owners.map(partyName).join(', ') }),
    pointer: pointerTo('stages', stage.name),
    children: [],
  }));

/** Who hands leads to whom. */
export const handoffNodes = ({ handoffs, teams }: Agreement): readonly OutlineNode[] =>
  Object.values(handoffs).map((handoff) => ({
    kind: 'handoff',
    label: shown(handoff),
    detail: `${teamShown(teams, handoff.from)} → ${teamShown(teams, handoff.to)}`,
    pointer: pointerTo('handoffs', handoff.name),
    children: [],
  }));

/** The contact policies, and after them the nurtures, with the roles that keep them. */
export const contactNodes = ({ contacts, nurtures }: Agreement): readonly OutlineNode[] => [
  ...Object.values(contacts).map(
    (policy): OutlineNode => ({
      kind: 'contact',
      label: shown(policy),
      detail: `by ${[policy.by, ...policy.others].join(', ')}`,
      pointer: pointerTo('contacts', policy.name),
      children: [],
    }),
  ),
  ...Object.values(nurtures).map(
    (nurture): OutlineNode => ({
      kind: 'nurture',
      label: shown(nurture),
      detail: `by ${nurture.by}`,
      pointer: pointerTo('nurtures', nurture.name),
      children: [],
    }),
  ),
];

function teamShown(teams: Agreement['teams'], name: string): string {
  const team = Object.hasOwn(teams, name) ? teams[name] : undefined;
  return team === undefined ? name : shown(team);
}
