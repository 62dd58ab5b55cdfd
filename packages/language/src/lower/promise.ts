import type { Condition, Due, SlaPromise } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { statementMissing } from '../problem/names/statement-missing.ts';
import { lowerCondition } from './condition/index.ts';
import { owedTo } from './counterpart.ts';
import { calendarOf, keptOf, lateActionsOf, timesOf } from './due.ts';
import { fieldReferenceOf } from './fields.ts';
import { durationOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markNamed, namedOf } from './named.ts';
import { partyOf } from './parties.ts';
import { rateLimitOf } from './rate-limit.ts';
import { every, single } from './statements.ts';

/** A promise that is written out; without a moment that starts or ends it, it says nothing and is left out. */
export function lowerPromise(lowering: Lowering, node: ast.PromiseDeclaration): SlaPromise | undefined {
  const subject = node.forAccount ? 'account' : 'lead';
  const { statements } = node;
  const moment = (type: 'StartsStatement' | 'DoneStatement' | 'RestartsStatement' | 'CancelledStatement') => {
    const line = single(lowering, statements.filter(isMoment), type);
    return line && lowerCondition(lowering, line.condition, { subject, moment: true });
  };
  const [starts, done, restarts, cancelled] = [
    moment('StartsStatement'),
    moment('DoneStatement'),
    moment('RestartsStatement'),
    moment('CancelledStatement'),
  ];
  requireMoments(lowering, node);
  const by = partyOf(lowering, node.by, ['role', 'team']);
  const to = partyOf(lowering, node.to, ['role', 'team']);
  const within = single(lowering, statements, 'WithinStatement');
  const target = single(lowering, statements, 'TargetStatement');
  const before = single(lowering, statements, 'BeforeStatement');
  const deadline = before && beforeOf(lowering, before);
  const calendar = calendarOf(lowering, [before?.lead]);
  const keep = single(lowering, statements, 'KeepStatement')?.kept ?? within?.kept[0];
  const limit = single(lowering, statements.filter(isLimit), 'StartsStatement')?.limit;
  const atMost = limit && rateLimitOf(lowering, limit);
  const times = timesOf(
    lowering,
    { within: within?.within ?? target?.within ?? [], target: target?.target ?? [] },
    subject,
  );
  const kept = keptOf(lowering, keep ?? target?.kept[0]);
  const late = lateActionsOf(lowering, every(statements, 'IfLateStatement'));
  if (!starts || !done) return undefined;
  const owing = by ? [by] : [];
  const promise: SlaPromise = {
    ...namedOf(node),
    kind: 'promise',
    from: node.name,
    by: owing,
    ...owedTo(lowering, owing, to ? [to] : []),
    subject,
    starts: { kind: 'moment', when: starts },
    done: { kind: 'moment', when: done, times: 1 },
    ...times,
    ...(deadline ? { firm: deadline } : {}),
    ...(calendar ? { calendar } : {}),
    ...kept,
    ...momentsOf(restarts, cancelled),
    repeats: every(statements, 'RepeatsStatement').length > 0,
    ...(atMost ? { atMost } : {}),
    late,
  };
  return markNamed(lowering, promise, node, {
    by: node.by,
    to: node.to,
    firm: within ?? before,
    target,
    starts: every(statements.filter(isMoment), 'StartsStatement')[0],
    done: every(statements, 'DoneStatement')[0],
  });
}

/** `starts at most 3 times` limits the runs; `starts when …` opens them. */
const isLimit = (line: ast.PromiseStatement): boolean => line.$type === 'StartsStatement' && line.limit !== undefined;
const isMoment = (line: ast.PromiseStatement): boolean => !isLimit(line);

function requireMoments(lowering: Lowering, node: ast.PromiseDeclaration): void {
  const missing = [
    ['StartsStatement', 'when it starts', 'starts when lead becomes MQL'],
    ['DoneStatement', 'when it is done', 'done when touched'],
  ] as const;
  for (const [type, what, example] of missing) {
    if (every(node.statements.filter(isMoment), type).length > 0) continue;
    lowering.report(statementMissing, lowering.place(node, 'name'), [`Promise '${node.name}'`, what, example]);
  }
}

const momentsOf = (restarts: Condition | undefined, cancelled: Condition | undefined) => ({
  ...(restarts ? { restarts } : {}),
  ...(cancelled ? { cancelled } : {}),
});

function beforeOf(lowering: Lowering, line: ast.BeforeStatement): Due | undefined {
  const by = durationOf(lowering, line.lead);
  const field = line.field?.name && fieldReferenceOf(lowering, line.field.name);
  return by && field ? lowering.mark({ kind: 'before', by, field }, line) : undefined;
}
