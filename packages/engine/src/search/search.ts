import type { Invariant } from '@sla/agreement';
import { localOf } from '@sla/agreement';
import { type Arbitrary, asyncProperty, check, property, type RunDetails } from 'fast-check';
import type { Engine } from '../program/engine.ts';
import { type Vocabulary, vocabularyOf } from './acts.ts';
import { type Asked, askedOf } from './asked.ts';
import { comparedIn } from './constants.ts';
import { type Counterexample, counterexample } from './counterexample.ts';
import { type Draft, drafts } from './draft.ts';
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

/** As is searched where nothing else is said, so that everybody finds the same. */
export const USUAL_SEARCH: SearchOptions = { seed: 1, runs: 200, timeLimit: 20_000 };

/** What came of the search for a lead that breaks a statement. */
export interface Searched {
  readonly seed: number;
  /** How many leads were tried. */
  readonly runs: number;
  /** For how many of them it was asked at some moment. */
  readonly asked: number;
  /** The time was up before all leads had been tried. */
  readonly isCut: boolean;
  /** A lead that breaks it. */
  readonly broken?: Counterexample;
}

/**
 * Searches for a lead that breaks what must always hold. Leads are drawn from what the agreement itself speaks of: its
 * options and thresholds, its events and decisions, its lengths of time, its opening hours and free days. One that is
 * found is made as short as it goes. Not finding one proves nothing.
 */
export function search(engine: Engine, invariant: Invariant, options: SearchOptions): Searched {
  const attempt = new Attempt(engine, invariant);
  return attempt.told(
    options,
    check(
      property(attempt.leads, (lead) => attempt.holdsFor(lead)),
      parametersOf(options),
    ),
  );
}

/**
 * The same search, which lets other work go on in between.
 * @param goOn is awaited before each lead; after a `false` no other is tried.
 */
export async function searchAside(
  engine: Engine,
  invariant: Invariant,
  options: SearchOptions,
  goOn: () => Promise<boolean>,
): Promise<Searched> {
  const attempt = new Attempt(engine, invariant);
  let isStopped = false;
  const holds = asyncProperty(attempt.leads, async (lead) => {
    isStopped ||= !(await goOn());
    return isStopped || attempt.holdsFor(lead);
  });
  const searched = attempt.told(options, await check(holds, parametersOf(options)));
  return isStopped ? { ...searched, isCut: true } : searched;
}

const parametersOf = ({ seed, runs, timeLimit }: SearchOptions) => ({
  seed,
  numRuns: runs,
  interruptAfterTimeLimit: timeLimit,
  endOnFailure: false,
});

/** Leads that are tried, and what comes of them. */
class Attempt {
  readonly leads: Arbitrary<Draft>;
  readonly #engine: Engine;
  readonly #invariant: Invariant;
  readonly #vocabulary: Vocabulary;
  readonly #asked: Asked;
  #timesAsked = 0;
  #last: Broken | undefined;

  constructor(engine: Engine, invariant: Invariant) {
    const { agreement } = engine;
    const zone = engine.calendars.zone(agreement.calendar);
    const starts = startsOf(engine).map((start) => localOf(start, zone));
    const days = starts.slice(0, 1).map((start) => start.slice(0, 10));
    this.#engine = engine;
    this.#invariant = invariant;
    this.#vocabulary = vocabularyOf(agreement, comparedIn(agreement), days);
    this.#asked = askedOf(engine, invariant);
    this.leads = drafts(this.#vocabulary, starts, gapsOf(agreement), agreement.scenarios);
  }

  holdsFor(lead: Draft): boolean {
    const walked = walk(this.#engine, this.#vocabulary.ways, this.#asked, lead);
    if (this.#last === undefined && walked.isAsked) this.#timesAsked++;
    this.#last = walked.broken ?? this.#last;
    return walked.broken === undefined;
  }

  told({ seed }: SearchOptions, { failed, interrupted, numRuns, errorInstance }: RunDetails<[Draft]>): Searched {
    if (failed && !interrupted && this.#last === undefined) throw errorInstance;
    return {
      seed,
      runs: numRuns,
      asked: this.#timesAsked,
      isCut: interrupted,
      ...(this.#last === undefined ? {} : { broken: this.#shortest(this.#last) }),
    };
  }

  #shortest(last: Broken): Counterexample {
    return counterexample(this.#engine, this.#invariant, shortened(this.#engine, this.#asked, last));
  }
}
