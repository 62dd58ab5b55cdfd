import type { Condition, Invariant, Scenario } from '@sla/agreement';
import { localOf } from '@sla/agreement';
import fc from 'fast-check';
import type { Engine } from '../program/engine.ts';
import { vocabularyOf } from './acts.ts';
import { askedOf } from './asked.ts';
import { comparedIn } from './constants.ts';
import { drafts } from './draft.ts';
import { gapsOf } from './gaps.ts';
import { startsOf } from './starts.ts';
import { shortened } from './tidy.ts';
import { type Broken, walk } from './walk.ts';

/** How long leads are searched. */
export interface SearchOptions {
  /** Equal seeds lead to equal leads. */
  readonly seed: number;
  /** How many leads. */
  readonly runs: number;
  /** After so many milliseconds no further lead is tried. */
  readonly timeLimit: number;
}

/** What came of the search for a lead that breaks a statement. */
export interface Searched {
  readonly seed: number;
  /** How many leads were tried. */
  readonly runs: number;
  /** For how many of them it was asked at some moment. */
  readonly asked: number;
  /** The time was up before all leads had been tried. */
  readonly isCut: boolean;
  /** A history that breaks it, as a scenario that fails, and which line it breaks. */
  readonly broken?: { readonly scenario: Scenario; readonly expect: number };
}

/**
 * Searches for a lead that breaks what must always hold. Leads are drawn from what the agreement itself speaks of: its
 * options and thresholds, its events and decisions, its lengths of time, its opening hours and free days. One that is
 * found is made as short as it goes. Not finding one proves nothing.
 */
export function search(engine: Engine, invariant: Invariant, { seed, runs, timeLimit }: SearchOptions): Searched {
  const { agreement } = engine;
  const zone = engine.calendars.zone(agreement.calendar);
  const starts = startsOf(engine).map((start) => localOf(start, zone));
  const days = starts.slice(0, 1).map((start) => start.slice(0, 10));
  const vocabulary = vocabularyOf(agreement, comparedIn(agreement), days);
  const asked = askedOf(engine, invariant);
  let [askedOfLeads, last]: [number, Broken | undefined] = [0, undefined];
  const property = fc.property(drafts(vocabulary, starts, gapsOf(agreement), agreement.scenarios), (draft) => {
    const walked = walk(engine, vocabulary.ways, asked, draft);
    if (last === undefined && walked.isAsked) askedOfLeads++;
    last = walked.broken ?? last;
    return walked.broken === undefined;
  });
  const checked = fc.check(property, { seed, numRuns: runs, interruptAfterTimeLimit: timeLimit, endOnFailure: false });
  if (checked.failed && !checked.interrupted && last === undefined) throw checked.errorInstance;
  return {
    seed,
    runs: checked.numRuns,
    asked: askedOfLeads,
    isCut: checked.interrupted,
    ...(last === undefined ? {} : { broken: shown(invariant, shortened(engine, asked, last)) }),
  };
}

/** A history as a scenario: at its end stands what the statement says, so that it fails until that holds. */
function shown(
  { name, when, expect }: Invariant,
  { given, steps, expect: index }: Broken,
): NonNullable<Searched['broken']> {
  const expected = expect[index] ?? { op: 'constant', value: true };
  const holds: Condition = when === undefined ? expected : { op: 'any', of: [expected, { op: 'not', of: when }] };
  const scenario: Scenario = {
    name: `${name}: not for every lead`,
    given,
    steps: [...steps, { kind: 'expect', expect: { kind: 'condition', when: holds } }],
  };
  return { scenario, expect: index };
}
