import { type Act, type AtStep, type Instant, instantOf, type Party, type Scenario } from '@sla/agreement';
import { instantText } from '../facts/instant.ts';
import type { Doer, Fact, GivenValues } from '../model/fact.ts';
import type { Engine } from '../program/engine.ts';
import { givenOf } from './given.ts';

/** What the lead of a scenario is called. */
export const LEAD = 'lead';
const lead = LEAD;
const account = 'account';

/** Everything that happens in a scenario, as facts: an engine elsewhere can be held against what follows from them. */
export function scenarioFacts(engine: Engine, scenario: Scenario): readonly Fact[] {
  return scenario.steps.flatMap((step) => (step.kind === 'at' ? factsOfStep(engine, scenario, step) : []));
}

/** What happens at a step: the lead comes into being at the first, then what is written, then whatever falls due. */
export function factsOfStep(
  engine: Engine,
  scenario: Pick<Scenario, 'given' | 'steps'>,
  step: AtStep,
): readonly Fact[] {
  const at = instantText(momentOf(engine, step));
  const isFirst = scenario.steps.find(({ kind }) => kind === 'at') === step;
  return [
    ...(isFirst ? beginningOf(scenario, at) : []),
    ...step.acts.map((act) => factOf(engine, act, at)),
    { kind: 'time', at },
  ];
}

/** The moment of a step, on the agreement's calendar. */
export function momentOf({ calendars, agreement }: Engine, { at }: AtStep): Instant {
  return instantOf(at, calendars.zone(agreement.calendar)) ?? 0;
}

/** What is given is known from the creation on; where anything is given of the account it is the lead's. */
export function beginningOf({ given }: Pick<Scenario, 'given'>, at: string): readonly Fact[] {
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

/** An act of a scenario as a fact. */
export function factOf(engine: Engine, act: Act, at: string): Fact {
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
