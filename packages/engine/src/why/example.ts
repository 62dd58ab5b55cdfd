import type { Act, AtStep, Constant, EventAct, Scenario } from '@sla/agreement';
import { localOf } from '@sla/agreement';
import type { Given, GivenValues } from '../model/fact.ts';
import type { Engine } from '../program/engine.ts';
import { givenOf } from '../scenario/given.ts';
import { vocabularyOf } from '../search/acts.ts';
import { comparedIn } from '../search/constants.ts';
import { startsOf } from '../search/starts.ts';
import { wayFrom } from '../search/ways.ts';

/** A lead in JSON, as `readSample` reads it. */
export interface ExampleLead {
  readonly lead: string;
  readonly at: string;
  readonly values: GivenValues;
  readonly account?: GivenValues;
  readonly events: readonly (string | { readonly event: string; readonly with: GivenValues })[];
}

/**
 * A lead to begin with, which has every field that the agreement asks about: that of the first scenario, or else one that
 * goes on from the first stage. What is not known is `null`.
 */
export function exampleLead(engine: Engine): ExampleLead {
  const { agreement, calendars } = engine;
  const [start = 0] = startsOf(engine);
  const at = localOf(start, calendars.zone(agreement.calendar));
  const { fields, ways } = vocabularyOf(agreement, comparedIn(agreement), [at.slice(0, 10)]);
  const [scenario] = agreement.scenarios;
  const step = scenario?.steps.find((one) => one.kind === 'at');
  const acts = step?.acts ?? wayFrom(agreement, ways, agreement.lead.path[0] ?? '', 0)?.acts ?? [];
  const valuesOf = (of: 'lead' | 'account'): GivenValues =>
    Object.fromEntries(
      fields
        .filter(({ field }) => field.of === of)
        .map(({ field, values }): readonly [string, Given] => {
          const known = scenario === undefined ? values[0] : knownOf(scenario, step, of, field.field);
          return [field.field, known === undefined ? null : jsonOf(known)];
        }),
    );
  const account = valuesOf('account');
  return {
    lead: 'A lead',
    at: (step?.at ?? at).replace('T', ' '),
    values: valuesOf('lead'),
    ...(Object.keys(account).length === 0 ? {} : { account }),
    events: acts.filter(isEvent).map(eventOf),
  };
}

/** What a scenario says of a field up to a step. */
function knownOf(
  scenario: Scenario,
  step: AtStep | undefined,
  of: 'lead' | 'account',
  field: string,
): Constant | undefined {
  const sets = (step?.acts ?? []).filter((act) => act.kind === 'set');
  const all = [...scenario.given, ...sets];
  return all.findLast((one) => one.field.of === of && one.field.field === field)?.value;
}

/** What a lead does; what people do is left to whoever asks. */
const isEvent = (act: Act): act is EventAct => act.kind === 'event' && act.by === undefined && act.to === undefined;

function eventOf({ event, with: properties }: EventAct): ExampleLead['events'][number] {
  if (properties.length === 0) return event;
  return { event, with: Object.fromEntries(properties.map(({ property, value }) => [property, jsonOf(value)])) };
}

/** As people write it in JSON; a number only where it stays exact. */
function jsonOf(constant: Constant): Given {
  if (constant.kind === 'number' && String(Number(constant.number)) === constant.number) return Number(constant.number);
  return givenOf(constant);
}
