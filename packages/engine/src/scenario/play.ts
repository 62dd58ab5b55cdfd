import { type ExpectStep, type Instant, type Scenario, zoneRange } from '@sla/agreement';
import type { Decision, Pointer } from '../model/decision.ts';
import type { Fact } from '../model/fact.ts';
import type { State } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { pointer } from '../program/pointer.ts';
import { beginWork } from '../run/work.ts';
import { worldOf } from '../run/world.ts';
import { Session } from '../session.ts';
import { check, type Verdict } from './expect.ts';
import { factsOfStep, LEAD, momentOf } from './facts.ts';

/** How a scenario went. */
export interface Played {
  readonly scenario: string;
  readonly passed: boolean;
  readonly steps: readonly PlayedStep[];
  /** Everything that followed for the lead, in order. */
  readonly timeline: readonly Decision[];
  /** What of the agreement it touched: the causes of what followed, what began, the cells the lead came to. */
  readonly touched: ReadonlySet<Pointer>;
}
/** How one step of it went. */
export interface PlayedStep {
  readonly step: Pointer;
  /** The moment of the step. */
  readonly at: Instant | undefined;
  readonly verdict: Verdict;
}

/** Plays a scenario from the beginning. An act that cannot be is a failure of its step, and the rest goes on. */
export function play(engine: Engine, scenario: Scenario, at: Pointer): Played {
  const session = new Session(engine);
  const timeline: Decision[] = [];
  const steps: PlayedStep[] = [];
  const take = (fact: Fact): string | undefined => {
    const outcome = session.take(fact);
    if ('error' in outcome) return outcome.error.message;
    for (const decision of outcome.decisions) {
      for (const one of touches(decision)) touched.add(one);
      // What is late or measured over all leads says nothing of this one.
      if (decision.lead !== undefined || decision.account !== undefined) timeline.push(decision);
    }
    return undefined;
  };
  const touched = new Set<Pointer>();
  let now: Instant | undefined;
  scenario.steps.forEach((step, index) => {
    const place = `${at}${pointer('steps', index)}`;
    if (step.kind === 'expect') {
      steps.push({ step: place, at: now, verdict: expected(engine, session, step, timeline, now) });
      return;
    }
    const facts = factsOfStep(engine, scenario, step);
    now = momentOf(engine, step);
    const problems = isKnown(now) ? facts.map(take).filter((problem) => problem !== undefined) : [unknownTime];
    for (const cell of cellsOf(engine, session.state, now)) touched.add(cell);
    steps.push({
      step: place,
      at: now,
      verdict: problems.length === 0 ? { passed: true } : { passed: false, problem: [...new Set(problems)].join(' ') },
    });
  });
  return { scenario: scenario.name, passed: steps.every(({ verdict }) => verdict.passed), steps, timeline, touched };
}

/** What the calendar knows nothing of cannot be played. */
const unknownTime = 'This moment lies outside of the years that are known, 2000 to 2059.';
const isKnown = (at: Instant): boolean => at >= zoneRange.from && at < zoneRange.to;

function expected(
  engine: Engine,
  session: Session,
  { expect }: ExpectStep,
  timeline: readonly Decision[],
  now: Instant | undefined,
): Verdict {
  if (now === undefined) return { passed: false, problem: 'Nothing has happened yet: an `at` comes first.' };
  return check(engine, session.state, expect, timeline, now);
}

/** A decision touches its cause and what it begins. */
function touches(decision: Decision): readonly Pointer[] {
  const { cause } = decision;
  if (decision.kind === 'stage') return [cause, pointer('stages', decision.stage)];
  if (decision.kind === 'contact') return [cause, pointer('contacts', decision.contact)];
  if (decision.kind === 'nurture') return [cause, pointer('nurtures', decision.nurture)];
  return [cause];
}

function cellsOf(engine: Engine, state: State, now: Instant): readonly Pointer[] {
  const known = state.leads[LEAD];
  if (known === undefined) return [];
  const { moment } = beginWork(engine, worldOf(state), { lead: known }, now, []);
  return engine.cells.flatMap(({ matrix, cellAt }) => {
    const cell = cellAt(moment);
    return cell === undefined ? [] : [pointer('matrices', matrix, 'cells', cell)];
  });
}
