import {
  type Condition,
  type DueExpectation,
  type Instant,
  localOf,
  type Party,
  type ScenarioExpectation,
} from '@sla/agreement';
import type { Moment } from '../condition/context.ts';
import { failedPart } from '../condition/explain.ts';
import type { Decision, Pointer } from '../model/decision.ts';
import type { Owner, State } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { isAmong } from '../program/people.ts';
import { nameOf } from '../run/owner.ts';
import { beginWork } from '../run/work.ts';
import { worldOf } from '../run/world.ts';
import { insteadText } from './instead.ts';

/** Whether something is as it should be; if not, what it is, and the words because of which. */
export type Verdict =
  | { readonly passed: true }
  | {
      readonly passed: false;
      /** What is there, in sentences. */
      readonly got?: string;
      /** The part of the condition that does not hold, within the expectation. */
      readonly failed?: Pointer;
      /** Whether that is unknown rather than false. */
      readonly unknown?: true;
      /** The decisions that made it so. */
      readonly because?: readonly Decision[];
      /** What is wrong with the step itself. */
      readonly problem?: string;
    };

/** Holds an expectation against what has come of the lead. */
export function check(
  engine: Engine,
  state: State,
  expect: ScenarioExpectation,
  timeline: readonly Decision[],
  now: Instant,
): Verdict {
  const lead = state.leads.lead;
  if (lead === undefined) return { passed: false, problem: 'There is no lead yet.' };
  switch (expect.kind) {
    case 'condition': {
      const { moment } = beginWork(engine, worldOf(state), { lead }, now, []);
      return holds(engine, moment, expect.when, timeline);
    }
    case 'route': {
      const routed = timeline.filter((one) => one.kind === 'route' && one.handoff === expect.handoff);
      const to = lead.handoffs[expect.handoff]?.to;
      if (to !== undefined && isMeant(engine, to, expect.to)) return { passed: true };
      return {
        passed: false,
        got: `${expect.handoff} gave the lead to ${to === undefined ? 'nobody' : nameOf(to)}.`,
        because: routed.slice(-1),
      };
    }
    case 'due': {
      const isMeant = ({ promise }: { readonly promise: string }): boolean => promise === expect.promise;
      const own = state.measured.runs.findLast(isMeant);
      const run = lead.runs.findLast(isMeant) ?? (own && { due: own.due, target: undefined });
      const at = expect.time === 'firm' ? run?.due : run?.target;
      const got = at === undefined ? undefined : localOf(at, engine.calendars.zone(engine.agreement.calendar));
      if (got === expect.at) return { passed: true };
      const times = timeline.filter(
        (one) => (one.kind === 'run opened' || one.kind === 'run moved') && one.promise === expect.promise,
      );
      return {
        passed: false,
        got: dueText(expect, run !== undefined, got),
        because: times.slice(-1),
      };
    }
  }
}

/** When a promise is due, or why it is not; of its aim what that is. */
function dueText({ promise, time }: DueExpectation, hasBegun: boolean, at: string | undefined): string {
  if (!hasBegun) return `${promise} has not begun.`;
  if (at === undefined) return `${promise} has no ${time === 'firm' ? 'due time' : 'target'}.`;
  return time === 'firm'
    ? `${promise} is due by ${at.replace('T', ' ')}.`
    : `The target of ${promise} is ${at.replace('T', ' ')}.`;
}

function isMeant(engine: Engine, to: Owner, party: Party): boolean {
  return isAmong(engine.people, to, [party]);
}

function holds(engine: Engine, moment: Moment, when: Condition, timeline: readonly Decision[]): Verdict {
  if (engine.ask(when).test(moment) === true) return { passed: true };
  const part = failedPart(engine, moment, when, WHEN);
  const asked = partAt(when, part.failed);
  const about = asked.op === 'not' ? asked.of : asked;
  const got = insteadText(engine, moment, asked);
  const because = about.op === 'stage' ? timeline.filter(({ kind }) => kind === 'stage').slice(-1) : [];
  return {
    passed: false,
    ...part,
    ...(got === undefined ? {} : { got }),
    ...(because.length === 0 ? {} : { because }),
  };
}

/** Where the condition of an expectation stands in it. */
const WHEN = '/expect/when';

/** The part of a condition at a place: what joins is made of a list. */
function partAt(when: Condition, at: Pointer): Condition {
  const steps = at.slice(WHEN.length).split('/of/').slice(1);
  return steps.reduce((part, step) => (part.op === 'all' ? (part.of[Number(step)] ?? part) : part), when);
}
