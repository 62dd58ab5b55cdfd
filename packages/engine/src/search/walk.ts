import { type Act, type AtStep, type GivenValue, type Instant, localOf } from '@sla/agreement';
import { instantText } from '../facts/instant.ts';
import type { Fact } from '../model/fact.ts';
import type { Engine } from '../program/engine.ts';
import { LeadSession } from '../run/session.ts';
import { beginningOf, factOf, LEAD, momentOf } from '../scenario/facts.ts';
import { type Asked, answerOf, momentNow, nextChange } from './asked.ts';
import type { Draft, DraftAct } from './draft.ts';
import { momentAfter, nextDue } from './gaps.ts';
import { isWritten, toMinute } from './starts.ts';
import { type KnownWay, wayFrom } from './ways.ts';

/** How a lead went. */
export interface Walked {
  /** There was a moment at which it was asked whether the statement holds. */
  readonly isAsked: boolean;
  /** What happened until a moment at which it did not; absent where it held throughout. */
  readonly broken?: Broken;
}
/** A lead for which a statement does not hold. */
export interface Broken {
  readonly given: readonly GivenValue[];
  /** What happened; the last is the moment. */
  readonly steps: readonly AtStep[];
  /** Which of the lines that were expected. */
  readonly expect: number;
}

/** After the last thing that happens time passes for so long. */
const AFTERWARDS = 400 * 86_400;
/** Where much changes by time alone, no more moments than these are looked at between two things, and in all. */
const MOST_BETWEEN = 30;
const MOST_MOMENTS = 90;

/** Lets a lead go its way, and asks at each moment at which something may have changed. */
export function walk(engine: Engine, ways: readonly KnownWay[], asked: Asked, draft: Draft): Walked {
  const walk = new Walk(engine, ways, asked, draft.given);
  for (const [index, step] of draft.before.entries()) {
    const at = momentOf(engine, step);
    if (index > 0) walk.pass(at);
    walk.happen(at, step.acts, index === 0 ? beginningOf(draft, instantText(at)) : []);
  }
  for (const { gap, acts } of draft.moves) {
    const then = momentAfter(engine, walk.session.state, walk.now, gap);
    walk.pass(then);
    if (isWritten(then, walk.zone)) walk.act(then, acts);
  }
  walk.pass(walk.now + AFTERWARDS);
  const { isAsked, broken } = walk;
  return { isAsked, ...(broken === undefined ? {} : { broken }) };
}

/** One lead under way. */
class Walk {
  readonly session: LeadSession;
  readonly zone;
  now: Instant = 0;
  isAsked = false;
  broken: Broken | undefined;
  readonly #engine: Engine;
  readonly #ways: readonly KnownWay[];
  readonly #asked: Asked;
  readonly #given: readonly GivenValue[];
  readonly #steps: AtStep[] = [];
  #moments = 0;

  constructor(engine: Engine, ways: readonly KnownWay[], asked: Asked, given: readonly GivenValue[]) {
    // What is measured over many leads cannot be asked of one, and would take two thirds of the time.
    this.session = new LeadSession(engine);
    this.zone = engine.calendars.zone(engine.agreement.calendar);
    this.#engine = engine;
    this.#ways = ways;
    this.#asked = asked;
    this.#given = given;
  }

  /** Lets time pass up to a moment, which itself is still to come. */
  pass(until: Instant): void {
    for (let more = MOST_BETWEEN; more > 0 && this.#moments < MOST_MOMENTS && this.broken === undefined; more--) {
      this.#moments++;
      const moment = momentNow(this.#engine, this.session);
      const change = moment && nextChange(this.#asked, moment);
      const due = nextDue(this.session.state, this.session.state.now ?? this.now);
      const next = toMinute(Math.min(change ?? until, due ?? until));
      if (next >= until || !isWritten(next, this.zone)) return;
      this.session.take({ kind: 'time', at: instantText(next) });
      this.#ask(next, []);
    }
  }

  /** Does what can be done of some acts; what is refused has not happened. */
  act(at: Instant, drafted: readonly DraftAct[]): void {
    const acts = drafted.flatMap((one) => this.#settled(one)).toSorted((a, b) => rank(a) - rank(b));
    const possible = acts.filter((act, index) => rank(act) === 0 || index === acts.length - 1);
    this.happen(at, possible, []);
  }

  /** Lets things happen; before them those that are written nowhere. */
  happen(at: Instant, acts: readonly Act[], before: readonly Fact[]): void {
    if (this.broken !== undefined) return;
    for (const fact of before) this.session.take(fact);
    const done = acts.filter((act) => !('error' in this.session.take(factOf(this.#engine, act, instantText(at)))));
    this.session.take({ kind: 'time', at: instantText(at) });
    this.now = at;
    if (done.length === 0 && before.length === 0) return;
    this.#steps.push({ kind: 'at', at: localOf(at, this.zone), acts: done });
    this.#ask(at);
  }

  #ask(at: Instant, acts?: readonly Act[]): void {
    const moment = momentNow(this.#engine, this.session);
    if (moment === undefined) return;
    const { isAsked, broken } = answerOf(this.#asked, moment);
    this.isAsked ||= isAsked;
    if (broken === undefined) return;
    const last: readonly AtStep[] = acts === undefined ? [] : [{ kind: 'at', at: localOf(at, this.zone), acts }];
    this.broken = { given: this.#given, steps: [...this.#steps, ...last], expect: broken };
  }

  /** A way is one of those that lead on from where the lead is. */
  #settled(drafted: DraftAct): readonly Act[] {
    if (drafted.kind !== 'some way') return [drafted];
    const stage = this.session.state.leads[LEAD]?.stage ?? '';
    return wayFrom(this.#engine.agreement, this.#ways, stage, drafted.pick)?.acts ?? [];
  }
}

/** Whom a lead is given to ends a line of a scenario, so there is one such act, and it is the last. */
const rank = (act: Act): number => (act.kind === 'event' && act.to !== undefined ? 1 : 0);
