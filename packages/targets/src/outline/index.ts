import type { Agreement, Plan } from '@sla/agreement';
import { group, type OutlineNode } from './node.ts';
import { partyNodes } from './parties.ts';
import { promiseNodes } from './promises.ts';
import { contactNodes, goalNodes, handoffNodes, stageNodes } from './work.ts';

export type { OutlineKind, OutlineNode } from './node.ts';

/** The groups in the order in which they are shown. */
const GROUPS: readonly (readonly [
  label: string,
  nodesOf: (agreement: Agreement, plan: Plan) => readonly OutlineNode[],
])[] = [
  ['Parties', partyNodes],
  ['Goals', goalNodes],
  ['Stages', stageNodes],
  ['Handoffs', handoffNodes],
  ['Contact policies', contactNodes],
  ['Promises', (_, plan) => promiseNodes(plan)],
];

/** What an agreement has in it, as a tree to look things up in. Groups without entries are left out. */
export const agreementOutline = (agreement: Agreement, plan: Plan): readonly OutlineNode[] =>
  GROUPS.flatMap(([label, nodesOf]) => group(label, nodesOf(agreement, plan)));
