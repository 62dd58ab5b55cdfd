import type { Attempts, CadenceDay, CadenceStep, Condition, ContactPolicy, SlaPromise, Stop } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { statementMissing } from '../problem/names/statement-missing.ts';
import { remedyWithoutPromise } from '../problem/promises/remedy-without-promise.ts';
import { channelOf } from './channels.ts';
import { lowerCondition } from './condition/index.ts';
import { owedTo } from './counterpart.ts';
import { calendarOf, keptOf, lateActionsOf, timesOf } from './due.ts';
import { durationOf, positiveOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { promiseName } from './promise-names.ts';
import { every, single } from './statements.ts';

/** A contact policy, and the promises of its first touch and its attempts. */
export interface LoweredContact {
  readonly contact: ContactPolicy;
  readonly promises: readonly SlaPromise[];
}

export function lowerContact(lowering: Lowering, node: ast.ContactPolicy): LoweredContact {
  const { statements } = node;
  const first = single(lowering, statements, 'FirstTouchStatement');
  const attempts = single(lowering, statements, 'AttemptsStatement');
  const owed = attempts && attemptsOf(lowering, attempts, node.name);
  const gap = single(lowering, statements, 'SpacingStatement')?.gap;
  const spacing = durationOf(lowering, gap);
  calendarOf(lowering, [gap]);
  const contact: ContactPolicy = {
    ...namedOf(node),
    by: roleOf(lowering, node),
    others: lowering.names(node.others, ['role']),
    ...(first ? { firstTouch: promiseName(node.name, 'first touch') } : {}),
    ...(owed ? { attempts: owed } : {}),
    ...(spacing ? { spacing } : {}),
    cadence: every(statements, 'DayStatement').flatMap((line) => dayOf(lowering, line) ?? []),
    stop: every(statements, 'StopStatement').flatMap((line) => stopOf(lowering, line) ?? []),
  };
  markNamed(lowering, contact, node, {
    by: node.by,
    firstTouch: first,
    spacing: every(statements, 'SpacingStatement')[0],
  });
  reportIdleRemedies(lowering, node);
  return { contact, promises: promisesOf(lowering, node, contact, first, attempts) };
}

/** An `if late` line belongs to the promise line before it; after any other line it belongs to none. */
function reportIdleRemedies(lowering: Lowering, { name, statements }: ast.ContactPolicy): void {
  const advice = 'Write it right after the `first touch` or the `attempts` that may be late.';
  let before: ast.ContactStatement | undefined;
  for (const line of statements) {
    const isPromise = before?.$type === 'FirstTouchStatement' || before?.$type === 'AttemptsStatement';
    if (line.$type !== 'IfLateStatement') before = line;
    else if (!isPromise) lowering.report(remedyWithoutPromise, line, [name, advice]);
  }
}

/** The role that a contact policy or a nurture is carried out by. */
export function roleOf(lowering: Lowering, node: ast.ContactPolicy | ast.Nurture): string {
  if (!node.by && node.name) {
    const [what, keyword] = node.$type === 'Nurture' ? ['Nurture', 'nurture'] : ['Contact policy', 'contact'];
    lowering.report(statementMissing, lowering.place(node, 'name'), [
      `${what} '${node.name}'`,
      'which role carries it out',
      `${keyword} ${node.name} by ROLE {`,
    ]);
  }
  return lowering.name(node.by, ['role']) ?? '';
}

function attemptsOf(lowering: Lowering, line: ast.AttemptsStatement, contact: string): Attempts | undefined {
  const count = positiveOf(lowering, line.count);
  if (count === undefined) return undefined;
  const over = durationOf(lowering, line.over);
  const attempts: Attempts = {
    count,
    ...(over ? { over } : {}),
    channels: line.channels.flatMap((channel) => channelOf(lowering, channel) ?? []),
    promise: promiseName(contact, 'attempts'),
  };
  return markLine(lowering, attempts, line, { count: line.count, over: line.over, channels: line.channels[0] });
}

function dayOf(lowering: Lowering, line: ast.DayStatement): CadenceDay | undefined {
  const day = positiveOf(lowering, line.day);
  if (day === undefined) return undefined;
  const steps = line.steps.flatMap((step) => stepOf(lowering, step) ?? []);
  return markLine(lowering, { day, steps }, line, { day: line.day });
}

function stepOf(lowering: Lowering, step: ast.Step): CadenceStep | undefined {
  const by = lowering.name(step.by, ['role']);
  const text = step.text ? { text: step.text } : {};
  const doer = by ? { by } : {};
  if (step.$type === 'TaskStep') return lowering.mark({ kind: 'task', ...text, ...doer }, step);
  const channel = channelOf(lowering, step.channel);
  if (!channel) return undefined;
  return lowering.mark({ kind: step.automatic ? 'automatic' : 'attempt', channel, ...text, ...doer }, step);
}

/** What ends a contact or a nurture, and what begins instead. */
export function stopOf(lowering: Lowering, line: ast.StopStatement): Stop | undefined {
  const when = lowerCondition(lowering, line.condition, { subject: 'lead', moment: true });
  const then = lowering.name(line.next, ['contact', 'nurture']);
  return (
    when && markLine(lowering, { when, ...(then ? { then } : {}) }, line, { when: line.condition, then: line.next })
  );
}

function promisesOf(
  lowering: Lowering,
  node: ast.ContactPolicy,
  contact: ContactPolicy,
  first: ast.FirstTouchStatement | undefined,
  attempts: ast.AttemptsStatement | undefined,
): readonly SlaPromise[] {
  const restarts = single(lowering, node.statements, 'RestartsStatement');
  const restart = restarts && lowerCondition(lowering, restarts.condition, { subject: 'lead', moment: true });
  const started: Condition = { op: 'becomes', what: { op: 'contact', contact: node.name, is: 'started' } };
  const by = [contact.by, ...contact.others].map((role) => ({ kind: 'role', role }) as const);
  const common = {
    from: node.name,
    by,
    ...owedTo(lowering, by, []),
    subject: 'lead',
    starts: { kind: 'moment', when: started },
    ...(restart ? { restarts: restart } : {}),
    cancelled: stopped(contact),
    repeats: false,
  } as const;
  const touch = first && firstTouchOf(lowering, node, first, common);
  const owed = attempts && contact.attempts && attemptPromiseOf(lowering, node, attempts, contact.attempts, common);
  return [touch, owed].filter((promise) => promise !== undefined);
}

type Common = Pick<
  SlaPromise,
  'from' | 'by' | 'to' | 'toImplied' | 'subject' | 'starts' | 'restarts' | 'cancelled' | 'repeats'
>;

/** A run of a contact that is stopped is neither kept nor late. */
const stopped = ({ name }: ContactPolicy): Condition => ({
  op: 'becomes',
  what: { op: 'contact', contact: name, is: 'stopped' },
});

const touched = (times: number): Condition => ({ op: 'event', event: 'touched', where: [], times, reasons: [] });

function firstTouchOf(
  lowering: Lowering,
  node: ast.ContactPolicy,
  line: ast.FirstTouchStatement,
  common: Common,
): SlaPromise {
  const promise: SlaPromise = {
    name: promiseName(node.name, 'first touch'),
    kind: 'first touch',
    ...common,
    done: { kind: 'moment', when: touched(1), times: 1 },
    ...timesOf(lowering, line, 'lead'),
    ...keptOf(lowering, line.kept[0]),
    late: lateActionsOf(lowering, lateAfter(node, line)),
  };
  return markLine(lowering, promise, line);
}

function attemptPromiseOf(
  lowering: Lowering,
  node: ast.ContactPolicy,
  line: ast.AttemptsStatement,
  attempts: Attempts,
  common: Common,
): SlaPromise {
  const calendar = calendarOf(lowering, [line.over]);
  const where: readonly Condition[] =
    attempts.channels.length === 0
      ? []
      : [
          {
            op: 'in',
            value: { kind: 'property', property: 'channel' },
            list: attempts.channels.map((option) => ({ kind: 'option', option })),
          },
        ];
  const promise: SlaPromise = {
    name: attempts.promise,
    kind: 'attempts',
    ...common,
    done: {
      kind: 'moment',
      when: { op: 'event', event: 'touched', where, times: 1, reasons: [] },
      times: attempts.count,
    },
    ...(attempts.over ? { firm: lowering.mark({ kind: 'window', over: attempts.over }, line) } : {}),
    ...(calendar ? { calendar } : {}),
    ...keptOf(lowering, line.kept),
    late: lateActionsOf(lowering, lateAfter(node, line)),
  };
  return lowering.mark(promise, line);
}

/** The `if late` lines that follow a promise's line, up to the next line of another kind. */
function lateAfter(node: ast.ContactPolicy, line: ast.ContactStatement): readonly ast.IfLateStatement[] {
  const after = node.statements.slice(node.statements.indexOf(line) + 1);
  const end = after.findIndex((statement) => statement.$type !== 'IfLateStatement');
  return every(end < 0 ? after : after.slice(0, end), 'IfLateStatement');
}
