import type {
  Agreement,
  Condition,
  EventRule,
  Handoff,
  Nurture,
  ScoreReset,
  SlaPromise,
  Stage,
  StageEntry,
  StandingRule,
  Stop,
} from '@sla/agreement';
import { compile } from '../condition/compile.ts';
import type { Compiler } from '../condition/compiler.ts';
import type { Compiled, Test } from '../condition/context.ts';
import { onStage } from '../condition/dependency.ts';
import type { Case, Measured } from '../measure/gauge.ts';
import type { Pointer } from '../model/decision.ts';
import { markOf } from './mark.ts';
import { pointer } from './pointer.ts';

/** A line that waits for a moment: it acts when its condition holds, and has just turned true or one of its events happens. */
export interface Line {
  readonly mark: string;
  readonly cause: Pointer;
  readonly of: 'lead' | 'account';
  readonly compiled: Compiled;
  readonly does: Does;
}

/** What a line does when it acts. */
export type Does =
  | { readonly phase: 'reset'; readonly score: string; readonly reset: ScoreReset }
  | {
      readonly phase: 'points';
      readonly score: string;
      readonly index: number;
      readonly rule: EventRule;
      readonly also: Test | undefined;
    }
  | { readonly phase: 'decay base'; readonly score: string; readonly index: number }
  | { readonly phase: 'standing'; readonly score: string; readonly rule: StandingRule }
  | { readonly phase: 'consent'; readonly channel: string }
  | { readonly phase: 'stop'; readonly name: string; readonly stop: Stop }
  | { readonly phase: 'done' | 'cancelled' | 'restarts' | 'starts'; readonly promise: SlaPromise }
  | { readonly phase: 'nurture'; readonly nurture: Nurture }
  | { readonly phase: 'handoff'; readonly handoff: Handoff }
  | { readonly phase: 'measure'; readonly came: (one: Case) => void }
  | { readonly phase: 'enter'; readonly stage: Stage; readonly entry: StageEntry };

/** In this order lines act within one moment. */
const PHASES = [
  'reset',
  'points',
  'decay base',
  'standing',
  'consent',
  'stop',
  'done',
  'cancelled',
  'restarts',
  'starts',
  'nurture',
  'handoff',
  'measure',
  'enter',
] as const satisfies readonly Does['phase'][];

/** Whether a line acts once everything is stopped that is to be. */
export const actsAfterStops = ({ does }: Line): boolean => PHASES.indexOf(does.phase) > PHASES.indexOf('stop');

/** What ends something does so by each of its alternatives. */
const ENDS: ReadonlySet<Does['phase']> = new Set(['stop', 'done', 'cancelled']);

/**
 * An event holds for ever once it has happened, so that `touched or lead is not MQL` never turns true again after a touch
 * of long ago. Where an alternative that is no event turns true, that is a moment of its own.
 */
function byEachAlternative(compiler: Compiler, condition: Condition): Condition {
  if (condition.op !== 'any') return condition;
  const moment = (part: Condition): Condition =>
    compile(compiler, part).happens === undefined ? { op: 'becomes', what: part } : part;
  return { op: 'any', of: condition.of.map(moment) };
}

/** Every waiting line of an agreement, in the order in which they act. */
export function linesOf(agreement: Agreement, compiler: Compiler, measured: Iterable<Measured>): readonly Line[] {
  const line = (of: 'lead' | 'account', cause: Pointer, condition: Condition, does: Does): Line => ({
    mark: markOf([does.phase, cause.split('/').slice(1, 3), condition]),
    cause,
    of,
    compiled: compile(compiler, ENDS.has(does.phase) ? byEachAlternative(compiler, condition) : condition),
    does,
  });
  const lines = [
    ...scoreLines(agreement, compiler, line),
    ...contactLines(agreement, line),
    ...promiseLines(agreement, line),
    ...handoffLines(agreement, line),
    ...stageLines(agreement, line),
    ...measureLines(measured, line),
  ];
  return lines.toSorted((a, b) => PHASES.indexOf(a.does.phase) - PHASES.indexOf(b.does.phase));
}

type MakeLine = (of: 'lead' | 'account', cause: Pointer, condition: Condition, does: Does) => Line;

function scoreLines(agreement: Agreement, compiler: Compiler, line: MakeLine): readonly Line[] {
  return Object.values(agreement.scores).flatMap((score) => {
    const { name } = score;
    const resets = score.resets.flatMap((reset, index) =>
      reset.daily === undefined
        ? [
            line(score.for, pointer('scores', name, 'resets', index), reset.when, {
              phase: 'reset',
              score: name,
              reset,
            }),
          ]
        : [],
    );
    const rules = score.rules.map((rule, index) => {
      const cause = pointer('scores', name, 'rules', index);
      if (rule.kind === 'standing') return line(score.for, cause, rule.when, { phase: 'standing', score: name, rule });
      if (rule.kind === 'decay')
        return line(score.for, cause, rule.without, { phase: 'decay base', score: name, index });
      const also = rule.when === undefined ? undefined : compile(compiler, rule.when).test;
      return line(score.for, cause, rule.each, { phase: 'points', score: name, index, rule, also });
    });
    return [...resets, ...rules];
  });
}

function contactLines(agreement: Agreement, line: MakeLine): readonly Line[] {
  const consent = agreement.lead.consent.map(({ channel, when }, index) =>
    line('lead', pointer('lead', 'consent', index), when, { phase: 'consent', channel }),
  );
  const stops = (room: 'contacts' | 'nurtures') =>
    Object.values(agreement[room]).flatMap(({ name, stop }) =>
      stop.map((one: Stop, index: number) =>
        line('lead', pointer(room, name, 'stop', index), one.when, { phase: 'stop', name, stop: one }),
      ),
    );
  const starts = Object.values(agreement.nurtures).flatMap((nurture) =>
    nurture.starts === undefined
      ? []
      : [line('lead', pointer('nurtures', nurture.name, 'starts'), nurture.starts, { phase: 'nurture', nurture })],
  );
  return [...consent, ...stops('contacts'), ...stops('nurtures'), ...starts];
}

function promiseLines(agreement: Agreement, line: MakeLine): readonly Line[] {
  return Object.values(agreement.promises).flatMap((promise) => {
    const { subject, starts, done, cancelled, restarts, name } = promise;
    if (subject === 'agreement') return [];
    const at = (part: string) => pointer('promises', name, part);
    return [
      ...(starts.kind === 'moment' ? [line(subject, at('starts'), starts.when, { phase: 'starts', promise })] : []),
      ...(done.kind === 'moment' ? [line(subject, at('done'), done.when, { phase: 'done', promise })] : []),
      ...(cancelled === undefined ? [] : [line(subject, at('cancelled'), cancelled, { phase: 'cancelled', promise })]),
      ...(restarts === undefined ? [] : [line(subject, at('restarts'), restarts, { phase: 'restarts', promise })]),
    ];
  });
}

function handoffLines(agreement: Agreement, line: MakeLine): readonly Line[] {
  return Object.values(agreement.handoffs).flatMap((handoff) =>
    handoff.when === undefined
      ? []
      : [line('lead', pointer('handoffs', handoff.name, 'when'), handoff.when, { phase: 'handoff', handoff })],
  );
}

/** Being in one of the stages it leads from is part of the condition of a way in. */
function stageLines(agreement: Agreement, line: MakeLine): readonly Line[] {
  return Object.values(agreement.stages).flatMap((stage) =>
    stage.enters.map((entry, index) => {
      const made = line('lead', pointer('stages', stage.name, 'enters', index), entry.when, {
        phase: 'enter',
        stage,
        entry,
      });
      const from = new Set(entry.from);
      const isFrom = (of: string | undefined) => (of === undefined ? from.size === 0 : from.has(of));
      const { test } = made.compiled;
      const compiled: Compiled = {
        ...made.compiled,
        test: (moment) => isFrom(moment.lead?.stage) && test(moment),
        on: new Set([...made.compiled.on, onStage]),
      };
      return { ...made, compiled };
    }),
  );
}

/** What is measured over many leads waits for moments of each of them; its cause is told with what it comes to. */
function measureLines(measured: Iterable<Measured>, line: MakeLine): readonly Line[] {
  return [...measured].flatMap(({ mark, gauge }) =>
    (gauge.moments ?? []).map(({ of, when, came }, index) =>
      line(of, pointer('measures', `${mark} ${index}`), when, { phase: 'measure', came }),
    ),
  );
}
