import type { Act, AtStep, Constant, EventAct, GivenValue, Scenario } from '@sla/agreement';
import { type Arbitrary, array, constantFrom, nat, oneof, option, record, tuple } from 'fast-check';
import type { KnownEvent, Vocabulary } from './acts.ts';
import type { Gap } from './gaps.ts';

/** The history of a lead before it happens: what of it depends on how things then are is still open. */
export interface Draft {
  readonly given: readonly GivenValue[];
  /** How it begins; at the first the lead comes into being. */
  readonly before: readonly AtStep[];
  readonly moves: readonly Move[];
}

/** Something that happens some time after the last thing. */
export interface Move {
  readonly gap: Gap;
  readonly acts: readonly DraftAct[];
}

/** An act; a way is one of those that lead on from where the lead then is. */
export type DraftAct = Act | { readonly kind: 'some way'; readonly pick: number };

/**
 * Draws histories of leads from what an agreement knows, and from its scenarios, which go another way somewhere.
 * Of one that is found simpler ones are tried.
 */
export function drafts(
  { fields, events, ways, byHand }: Vocabulary,
  starts: readonly string[],
  gaps: readonly Gap[],
  scenarios: readonly Scenario[],
): Arbitrary<Draft> {
  const oneValue = (values: readonly Constant[]): Arbitrary<Constant> => constantFrom(...values);
  const values = fields.map(({ field, values }) =>
    option(oneValue(values).map((value): GivenValue => ({ field, value }))),
  );
  const sets = fields.map(({ field, values }) => oneValue(values).map((value): Act => ({ kind: 'set', field, value })));
  const oneOf = (weight: number, arbitraries: readonly Arbitrary<DraftAct>[]) =>
    arbitraries.length === 0 ? [] : [{ weight, arbitrary: oneof(...arbitraries) }];
  const act = oneof(
    ...oneOf(4, events.map(eventActs)),
    ...oneOf(7, ways.length === 0 ? [] : [nat(1_000).map((pick) => ({ kind: 'some way', pick }) as const)]),
    ...oneOf(3, byHand.length === 0 ? [] : [constantFrom(...byHand)]),
    ...oneOf(1, sets),
  );
  const moves = array(record({ gap: constantFrom(...gaps), acts: array(act, { minLength: 1, maxLength: 2 }) }), {
    maxLength: MOST_MOVES,
    size: 'max',
  });
  const given = tuple(...values).map((all) => all.filter((one) => one !== null));
  const before = constantFrom(...starts).map((at): readonly AtStep[] => [{ kind: 'at', at, acts: [] }]);
  const fresh = record({ given, before, moves });
  const played = scenarios.map(({ steps, ...scenario }) => ({
    ...scenario,
    steps: steps.filter((step) => step.kind === 'at'),
  }));
  const known = played.filter(({ steps }) => steps.length > 0);
  if (known.length === 0) return fresh;
  const changed = record({ scenario: constantFrom(...known), length: nat(20), moves }).map(
    ({ scenario: { given, steps }, length, moves }) => ({
      given,
      before: steps.slice(0, 1 + (length % steps.length)),
      moves,
    }),
  );
  return oneof({ weight: 2, arbitrary: fresh }, { weight: 1, arbitrary: changed });
}

/** Histories are short: what takes more to go wrong is hard to read. */
const MOST_MOVES = 10;

function eventActs({ event, properties }: KnownEvent): Arbitrary<EventAct> {
  const some = properties
    .filter(({ values }) => values.length > 0)
    .map(({ property, values }) => option(constantFrom(...values).map((value) => ({ property, value }))));
  return tuple(...some).map((all) => ({ kind: 'event', event, with: all.filter((one) => one !== null) }));
}
