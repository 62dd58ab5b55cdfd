import { type Act, type ExpectStep, type Instant, instantOf, type Party, type Scenario } from '@sla/agreement';
import { instantText } from '../facts/instant.ts';
import type { Decision, Pointer } from '../model/decision.ts';
import type { Doer, Fact, GivenValues } from '../model/fact.ts';
import type { State } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { pointer } from '../program/pointer.ts';
import { Session } from '../run/session.ts';
import { beginWork } from '../run/work.ts';
import { worldOf } from '../run/world.ts';
import { check, type Verdict } from './expect.ts';
import { givenOf } from './given.ts';

/** How a scenario went. */
export interface Played {
  readonly scenario: string;
  readonly passed: boolean;
  readonly steps: readonly PlayedStep[];
  /** Everything that followed, in order. */
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

const lead = 'lead';
const account = 'account';

/** Plays a scenario from the beginning. An act that cannot be is a failure of its step, and the rest goes on. */
export function play(engine: Engine, scenario: Scenario, at: Pointer): Played {
  const session = new Session(engine);
  const timeline: Decision[] = [];
  const steps: PlayedStep[] = [];
  const take = (fact: Fact): string | undefined => {
    const outcome = session.take(fact);
    if ('error' in outcome) return outcome.error.message;
    timeline.push(...outcome.decisions);
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
    const isFirst = now === undefined;
    now = instantOf(step.at, engine.calendars.zone(engine.agreement.calendar)) ?? now;
    const moment = instantText(now ?? 0);
    const facts = [
      ...(isFirst ? beginning(scenario, moment) : []),
      ...step.acts.map((act) => factOf(engine, act, moment)),
      { kind: 'time', at: moment } as const,
    ];
    const problems = facts.map(take).filter((problem) => problem !== undefined);
    for (const cell of cellsOf(engine, session.state, now ?? 0)) touched.add(cell);
    steps.push({
      step: place,
      at: now,
      verdict: problems.length === 0 ? { passed: true } : { passed: false, problem: problems.join(' ') },
    });
  });
  for (const decision of timeline) for (const one of touches(decision)) touched.add(one);
  return { scenario: scenario.name, passed: steps.every(({ verdict }) => verdict.passed), steps, timeline, touched };
}

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

/** What is given is known from the creation on; where anything is given of the account it is the lead's. */
function beginning({ given }: Scenario, at: string): readonly Fact[] {
  const of = (whose: 'lead' | 'account'): GivenValues =>
    Object.fromEntries(
      given.filter(({ field }) => field.of === whose).map(({ field, value }) => [field.field, givenOf(value)]),
    );
  const hasAccount = given.some(({ field }) => field.of === 'account');
  return [
    ...(hasAccount ? [{ kind: 'account', account, at, values: of('account') } as const] : []),
    { kind: 'created', lead, at, values: of('lead'), ...(hasAccount ? { account } : {}) },
  ];
}

function factOf(engine: Engine, act: Act, at: string): Fact {
  switch (act.kind) {
    case 'set': {
      const values = { [act.field.field]: givenOf(act.value) };
      return act.field.of === 'lead' ? { kind: 'values', lead, at, values } : { kind: 'account', account, at, values };
    }
    case 'decides': {
      const { stage, reason } = act;
      const said = { ...(stage === undefined ? {} : { stage }), ...(reason === undefined ? {} : { reason }) };
      return { kind: 'decides', lead, at, by: doerOf(engine, act.by), ...said };
    }
    case 'event': {
      if (act.event === 'reassigned') return { kind: 'reassigned', lead, at, to: receiverOf(act.to) };
      const values = Object.fromEntries(act.with.map(({ property, value }) => [property, givenOf(value)]));
      if (Object.hasOwn(engine.agreement.account.events, act.event))
        return { kind: 'account event', account, at, event: act.event, with: values };
      const { by, channel, reason } = act;
      return {
        kind: 'event',
        lead,
        at,
        event: act.event,
        ...(by === undefined ? {} : { by: doerOf(engine, by) }),
        ...(channel === undefined ? {} : { channel }),
        ...(act.with.length === 0 ? {} : { with: values }),
        ...(reason === undefined ? {} : { reason }),
      };
    }
  }
}

/** Of a team somebody of its first role acts. */
function doerOf({ agreement }: Engine, party: Party): Doer {
  switch (party.kind) {
    case 'person':
      return { person: party.person };
    case 'role':
      return { role: party.role };
    case 'team':
      return { role: Object.values(agreement.roles).find(({ team }) => team === party.team)?.name ?? party.team };
    default:
      return 'owner';
  }
}

function receiverOf(party: Party | undefined): Extract<Fact, { kind: 'reassigned' }>['to'] {
  if (party?.kind === 'queue') return { queue: party.queue };
  if (party?.kind === 'role') return { role: party.role };
  return { person: party?.kind === 'person' ? party.person : '' };
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
  const known = state.leads[lead];
  if (known === undefined) return [];
  const { moment } = beginWork(engine, worldOf(state), { lead: known }, now, []);
  return engine.cells.flatMap(({ matrix, cellAt }) => {
    const cell = cellAt(moment);
    return cell === undefined ? [] : [pointer('matrices', matrix, 'cells', cell)];
  });
}
