import type { Instant } from '@sla/agreement';
import { isFactError, readFact } from '../facts/read.ts';
import type { Decision } from '../model/decision.ts';
import type { Fact, FactError } from '../model/fact.ts';
import type { State } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { tooFar } from '../program/pace.ts';
import { Course, type Subject } from './course.ts';
import { happen } from './happen.ts';
import { decidingOf, type KnownDecision } from './happenings.ts';
import { notOffered } from './offers.ts';
import { rebase } from './rebase.ts';
import { readState } from './stored.ts';
import { fallDue } from './timers.ts';
import { type Wake, Wakes } from './wakes.ts';
import { beginWork, type Counting, noCounting } from './work.ts';
import { emptyState, worldOf } from './world.ts';

/** What follows from a fact, in the order in which it happens; or why the fact was not taken. */
export type Outcome = { readonly decisions: readonly Decision[] } | { readonly error: FactError };

/** Carries an agreement out, fact by fact. The state is changed in place, so that each fact costs what follows from it. */
export class LeadSession {
  readonly #course: Course;
  readonly #wakes = new Wakes<Subject>();

  /** Goes on from a state, which is copied; or begins with nothing. What is no state is refused with a `StateError`. */
  constructor(engine: Engine, state?: State, counting: Counting = noCounting) {
    const world = worldOf(state === undefined ? emptyState(engine.mark) : readState(state), engine.link);
    this.#course = new Course(engine, world, this.#wakes, counting);
    for (const subject of this.#subjects()) this.#wakes.add(subject);
  }

  /** What is remembered: plain data that can be stored. It goes on changing. */
  get state(): State {
    return this.#course.world.state;
  }

  /** Takes a fact. After an error nothing has changed. */
  take(given: Fact): Outcome {
    const course = this.#course;
    const fact = readFact(course.engine, this.state, given);
    if (isFactError(fact)) return { error: fact };
    const far = tooFar(course.engine, this.state, fact.at);
    const refused = far ?? (fact.kind === 'decides' ? this.#refuse(fact) : undefined);
    if (refused !== undefined) return { error: refused };
    course.decisions = [];
    this.#adopt(fact.at);
    course.counting.begin(course.overAll(fact.at));
    this.#passTime((at) => at < fact.at);
    this.state.now = fact.at;
    happen(course, fact);
    if (fact.kind === 'time') this.#passTime((at) => at <= fact.at);
    return { decisions: course.decisions };
  }

  /**
   * A decision is offered only as things will be when it is made. Where something falls due until then that may move the
   * lead, time is passed on a copy first, since nothing changes for a decision that is refused.
   */
  #refuse(fact: KnownDecision): FactError | undefined {
    const { engine, counting } = this.#course;
    const isStill = ![...this.#around(fact.lead)].some(({ wake }) => wake !== undefined && wake < fact.at);
    const there = isStill ? this : new LeadSession(engine, this.state, counting);
    if (!isStill) there.take({ kind: 'time', at: new Date((fact.at - 1) * 1000).toISOString() });
    const lead = there.state.leads[fact.lead];
    if (lead === undefined) return undefined;
    return notOffered(beginWork(engine, there.#course.world, { lead }, fact.at, []), decidingOf(lead, fact));
  }

  /** Under another agreement than before leads go on where they are. */
  #adopt(now: Instant): void {
    const { state } = this;
    const course = this.#course;
    if (state.agreement === course.engine.mark) return;
    for (const lead of Object.values(state.leads)) rebase(course.work({ lead }, state.now ?? now));
    for (const account of Object.values(state.accounts)) rebase(course.work({ account }, state.now ?? now));
    course.counting.adopt(course.overAll(state.now ?? now));
    state.agreement = course.engine.mark;
    for (const subject of this.#subjects()) this.#wakes.add(subject);
  }

  #passTime(until: (at: Instant) => boolean): void {
    for (let wake = this.#next(until); wake !== undefined; wake = this.#next(until)) {
      const { at, subject } = wake;
      delete subject.wake;
      this.state.now = at;
      const work = this.#course.work('entered' in subject ? { lead: subject } : { account: subject }, at);
      fallDue(work);
      this.#course.finish(work, true);
    }
  }

  /** What is due next for one lead or account; before it, but after all else at its instant, what is due for all together. */
  #next(until: (at: Instant) => boolean): Wake<Subject> | undefined {
    const { state } = this.#course.world;
    for (;;) {
      const due = state.measured.wake ?? Number.POSITIVE_INFINITY;
      const wake = this.#wakes.take((at) => until(at) && at <= due);
      if (wake !== undefined || due === Number.POSITIVE_INFINITY || !until(due)) return wake;
      state.now = due;
      this.#course.counting.fallDue(this.#course.overAll(due));
    }
  }

  /** A lead, and all that can move it: the leads of its account, and the account. */
  *#around(id: string): Generator<Subject> {
    const { leads, accounts } = this.state;
    const lead = leads[id];
    if (lead !== undefined) yield lead;
    const account = accounts[lead?.account ?? ''];
    if (account === undefined) return;
    yield account;
    yield* this.#course.world.leadsOf(account.id);
  }

  *#subjects(): Generator<Subject> {
    yield* Object.values(this.state.leads);
    yield* Object.values(this.state.accounts);
  }
}
