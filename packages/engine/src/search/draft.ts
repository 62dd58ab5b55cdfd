import type { Act, AtStep, EventAct, GivenValue, Scenario } from '@sla/agreement';
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
  vocabulary: Vocabulary,
  starts: readonly string[],
  gaps: readonly Gap[],
  scenarios: readonly Scenario[],
): Arbitrary<Draft> {
  const acts = array(actsOf(vocabulary), { minLength: 1, maxLength: 2 });
  const moves = array(record({ gap: constantFrom(...gaps), acts }), { maxLength: MOST_MOVES, size: 'max' });
  const given = tuple(...vocabulary.fields.map(givenOf)).map((all) => all.filter((one) => one !== null));
  const before = constantFrom(...starts).map((at): readonly AtStep[] => [{ kind: 'at', at, acts: [] }]);
  const fresh = record({ given, before, moves });
  const changed = changedOf(scenarios, moves);
  return changed === undefined ? fresh : oneof({ weight: 2, arbitrary: fresh }, { weight: 1, arbitrary: changed });
}

/** The beginnings of scenarios, after which other things happen. */
function changedOf(scenarios: readonly Scenario[], moves: Arbitrary<readonly Move[]>): Arbitrary<Draft> | undefined {
  const played = scenarios
    .map(({ given, steps }) => ({ given, steps: steps.filter((step) => step.kind === 'at') }))
    .filter(({ steps }) => steps.length > 0);
  if (played.length === 0) return undefined;
  return record({ scenario: constantFrom(...played), length: nat(20), moves }).map(
    ({ scenario: { given, steps }, length, moves }) => ({
      given,
      before: steps.slice(0, 1 + (length % steps.length)),
      moves,
    }),
  );
}

/** Anything that may happen; what leads on comes up most often. */
function actsOf({ fields, events, ways, byHand }: Vocabulary): Arbitrary<DraftAct> {
  const sets = fields.map(({ field, values }) =>
    constantFrom(...values).map((value): Act => ({ kind: 'set', field, value })),
  );
  const oneOf = (weight: number, arbitraries: readonly Arbitrary<DraftAct>[]) =>
    arbitraries.length === 0 ? [] : [{ weight, arbitrary: oneof(...arbitraries) }];
  return oneof(
    ...oneOf(4, events.map(eventActs)),
    ...oneOf(7, ways.length === 0 ? [] : [nat(1_000).map((pick) => ({ kind: 'some way', pick }) as const)]),
    ...oneOf(3, byHand.length === 0 ? [] : [constantFrom(...byHand)]),
    ...oneOf(1, sets),
  );
}

function givenOf({ field, values }: Vocabulary['fields'][number]): Arbitrary<GivenValue | null> {
  return option(constantFrom(...values).map((value): GivenValue => ({ field, value })));
}

/** Histories are short: what takes more to go wrong is hard to read. */
const MOST_MOVES = 10;

function eventActs({ event, properties }: KnownEvent): Arbitrary<EventAct> {
  const some = properties
    .filter(({ values }) => values.length > 0)
    .map(({ property, values }) => option(constantFrom(...values).map((value) => ({ property, value }))));
  return tuple(...some).map((all) => ({ kind: 'event', event, with: all.filter((one) => one !== null) }));
}
