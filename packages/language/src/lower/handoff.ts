import type { Condition, Follow, Handoff, Notification, Party, Route, RouteTarget, SlaPromise } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { statementMissing } from '../problem/names/statement-missing.ts';
import { remedyWithoutPromise } from '../problem/promises/remedy-without-promise.ts';
import { roleInvalid } from '../problem/types/role-invalid.ts';
import { channelsOf } from './channels.ts';
import { lowerCondition } from './condition/index.ts';
import { reasonOf } from './condition/reasons.ts';
import { keptOf, lateActionsOf, timesOf } from './due.ts';
import { fieldOptions } from './fields.ts';
import { itemOf } from './item.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { partiesOf, partyOf } from './parties.ts';
import { promiseName } from './promise-names.ts';
import { every, single } from './statements.ts';

/** A handoff, and the promise to accept that it may carry. */
export interface LoweredHandoff {
  readonly handoff: Handoff;
  readonly promises: readonly SlaPromise[];
}

const LEAD = { subject: 'lead' } as const;

export function lowerHandoff(lowering: Lowering, node: ast.Handoff): LoweredHandoff {
  const { statements } = node;
  const trigger = single(lowering, statements, 'WhenStatement');
  const when = trigger && lowerCondition(lowering, trigger.condition, { ...LEAD, moment: true });
  const accept = single(lowering, statements, 'AcceptStatement');
  const handoff: Handoff = {
    ...namedOf(node),
    from: teamOf(lowering, node, 'from'),
    to: teamOf(lowering, node, 'to'),
    ...(when ? { when } : {}),
    pass: every(statements, 'PassStatement').flatMap((line) =>
      line.items.flatMap((item) => itemOf(lowering, item) ?? []),
    ),
    notify: every(statements, 'NotifyStatement').flatMap((line) => notificationsOf(lowering, line)),
    routes: every(statements, 'RouteStatement').flatMap((line) => routeOf(lowering, line) ?? []),
    ...(accept ? { acceptance: promiseName(node.name, 'accept') } : {}),
    rejectReasons: every(statements, 'RejectStatement').flatMap((line) =>
      line.reasons.map((reason) => reasonOf(lowering, reason)),
    ),
    then: every(statements, 'ThenStatement').flatMap((line) =>
      line.options.flatMap((option) => followOf(lowering, option) ?? []),
    ),
  };
  markNamed(lowering, handoff, node, {
    from: node.from,
    to: node.to,
    when: trigger,
    acceptance: accept,
    rejectReasons: every(statements, 'RejectStatement')[0],
  });
  const [remedy] = accept ? [] : every(statements, 'IfLateStatement');
  if (remedy) lowering.report(remedyWithoutPromise, remedy, [node.name, 'Add `accept within` and a time.']);
  const acceptance = accept && acceptanceOf(lowering, node, accept, handoff);
  return { handoff, promises: acceptance ? [acceptance] : [] };
}

function teamOf(lowering: Lowering, node: ast.Handoff, side: 'from' | 'to'): string {
  if (!node[side] && node.name) {
    lowering.report(statementMissing, lowering.place(node, 'name'), [
      `Handoff '${node.name}'`,
      side === 'from' ? 'which team gives the lead' : 'which team receives the lead',
      `handoff ${node.name} from Marketing to Sales {`,
    ]);
  }
  return lowering.name(node[side], ['team']) ?? '';
}

/** Opens at the handoff's moment; a rejection ends it too. That a first touch is an acceptance is in the event. */
function acceptanceOf(
  lowering: Lowering,
  node: ast.Handoff,
  accept: ast.AcceptStatement,
  handoff: Handoff,
): SlaPromise | undefined {
  const is = (state: 'accepted' | 'rejected'): Condition => ({
    op: 'handoff',
    handoff: node.name,
    is: state,
    reasons: [],
  });
  const times = timesOf(lowering, accept, 'lead');
  const kept = keptOf(lowering, accept.kept[0]);
  const late = lateActionsOf(lowering, every(node.statements, 'IfLateStatement'));
  const { when } = handoff;
  if (!when) return undefined;
  const promise: SlaPromise = {
    name: promiseName(node.name, 'accept'),
    kind: 'acceptance',
    from: node.name,
    by: receiversOf(handoff),
    to: [{ kind: 'team', team: handoff.from }],
    subject: 'lead',
    starts: { kind: 'moment', when },
    done: { kind: 'moment', when: { op: 'any', of: [is('accepted'), is('rejected')] }, times: 1 },
    ...times,
    ...kept,
    repeats: false,
    late,
  };
  return markLine(lowering, promise, accept);
}

/** Who owes the acceptance: the roles that the routes give to, else the receiving team. */
function receiversOf(handoff: Handoff): readonly Party[] {
  const roles = handoff.routes.flatMap(({ to }) => (to.kind === 'round robin' ? [to.role] : []));
  const unique = [...new Set(roles)];
  return unique.length > 0 ? unique.map((role) => ({ kind: 'role', role })) : [{ kind: 'team', team: handoff.to }];
}

function notificationsOf(lowering: Lowering, line: ast.NotifyStatement): readonly Notification[] {
  const when = line.condition && lowerCondition(lowering, line.condition, LEAD);
  return partiesOf(lowering, line.parties).map((who) =>
    markLine(lowering, { who, by: channelsOf(lowering, line.channels), ...(when ? { when } : {}) }, line),
  );
}

function routeOf(lowering: Lowering, line: ast.RouteStatement): Route | undefined {
  const when = line.condition && lowerCondition(lowering, line.condition, LEAD);
  const to = targetOf(lowering, line.target);
  if (!to || (line.condition && !when)) return undefined;
  return markLine(lowering, { to, ...(when ? { when } : {}) }, line, { to: line.target, when: line.condition });
}

function roundRobinOf(lowering: Lowering, node: ast.RoundRobin): RouteTarget | undefined {
  const role = lowering.name(node.role, ['role']);
  if (role === undefined) return undefined;
  const cover = node.covers.flatMap((field) => coverOf(lowering, field) ?? []);
  return lowering.mark({ kind: 'round robin', role, cover }, node, { role: node.role });
}

/** People cover options: of what can be anything, as a text or an amount, nobody can say which they take. */
function coverOf(lowering: Lowering, ref: ast.NameRef): string | undefined {
  const field = lowering.resolve(ref, ['field']);
  if (!field || fieldOptions(field.node)) return field?.name;
  return lowering.report(roleInvalid, ref, [
    `'${field.name}' has no fixed options, so nobody can cover some of them. Name a field that is \`one of …\`, or leave out \`who cover\`.`,
  ]);
}

function targetOf(lowering: Lowering, node: ast.RouteTarget | ast.RoundRobin | undefined): RouteTarget | undefined {
  if (!node) return undefined;
  if (node.$type === 'RoundRobin') return roundRobinOf(lowering, node);
  if (node.$type === 'OwnerOfAnotherLead') {
    const where = node.condition && lowerCondition(lowering, node.condition, LEAD);
    return { kind: 'owner of another lead', ...(where ? { where } : {}) };
  }
  const party = partyOf(lowering, node, ['queue']);
  switch (party?.kind) {
    case 'person':
    case 'queue':
    case 'previous owner':
    case 'account owner':
      return party.kind === 'person' || party.kind === 'queue' ? party : { kind: party.kind };
    default:
      return undefined;
  }
}

function followOf(lowering: Lowering, option: ast.NameOption): Follow | undefined {
  const start = lowering.name(option.target, ['contact', 'nurture']);
  const when = option.condition && lowerCondition(lowering, option.condition, LEAD);
  if (!start || (option.condition && !when)) return undefined;
  return lowering.mark({ start, ...(when ? { when } : {}) }, option, { start: option.target });
}
