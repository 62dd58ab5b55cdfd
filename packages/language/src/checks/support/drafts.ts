/** What repairs put down as a first draft, where the agreement leaves only one thing that can be meant. */
import { type Agreement, nameText, type Queue, type Role, type Stage } from '@sla/agreement';
import type { Repair } from '../../problem/check.ts';
import { isFree } from './names.ts';

/** The one thing of a list; nothing where several can be meant. */
export const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** The role of a team that has one. */
export const onlyRoleOf = ({ roles }: Agreement, team: string | undefined): Role | undefined =>
  onlyOne(Object.values(roles).filter((role) => role.team === team));

/** The queue of a team that has one. */
export const onlyQueueOf = ({ queues }: Agreement, team: string | undefined): Queue | undefined =>
  onlyOne(Object.values(queues).filter((queue) => queue.team === team));

/** The stage that waits beside the path, where there is one. */
export const onlyStageBeside = ({ stages }: Agreement): Stage | undefined =>
  onlyOne(Object.values(stages).filter(({ position, final }) => position === undefined && !final));

/** The stage in which a lead is qualified: the second of the path. */
export const qualified = ({ lead }: Agreement): string | undefined => lead.path[1];

/** Lets the stage beside the path take leads of its middle. */
export function takenBeside(agreement: Agreement, when: string): Repair | undefined {
  const to = onlyStageBeside(agreement);
  const from = agreement.lead.path.slice(1, -1).map(nameText).join(', ');
  if (!to || from === '') return undefined;
  return {
    title: `Let '${to.name}' take the lead then`,
    kind: 'add statement',
    to,
    statement: `enters from ${from} when ${when}`,
  };
}

/** A declaration with its statements, each on its own line. */
export const drafted = (head: string, statements: readonly (string | undefined)[]): string =>
  [`${head} {`, ...statements.flatMap((line) => (line === undefined ? [] : [`  ${line}`])), '}'].join('\n');

interface Handed {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly stage: string;
}

/** A handoff of the leads of a stage; nothing where it is not plain who works them. */
export function handoffDraft(agreement: Agreement, { name, from, to, stage }: Handed): string | undefined {
  const role = onlyRoleOf(agreement, to);
  const queue = onlyQueueOf(agreement, to);
  if (!role || !isFree(agreement, name)) return undefined;
  const fields = Object.keys(agreement.lead.fields).map(nameText).join(', ');
  return drafted(`handoff ${nameText(name)} from ${nameText(from)} to ${nameText(to)}`, [
    `when lead becomes ${nameText(stage)}`,
    fields === '' ? undefined : `pass ${fields}`,
    'notify owner by email',
    `route round robin among ${nameText(role.name)}`,
    queue && `route to ${nameText(queue.name)} otherwise`,
    'accept within 1 business day',
  ]);
}

/** A contact policy; its role is known. */
export function contactDraft({ lead }: Agreement, name: string, role: string): string {
  return drafted(`contact ${nameText(name)} by ${nameText(role)}`, [
    'first touch within 4 business hours',
    'at least 6 attempts over 10 business days',
    Object.hasOwn(lead.events, 'replied') ? 'stop when replied' : undefined,
  ]);
}
