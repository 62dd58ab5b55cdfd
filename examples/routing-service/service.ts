import { type Engine, engineOf, type Fact, instantText, readInstant, Session, type State } from '@sla/engine';
import { type Answer, type LeadView, leadView, notificationsOf, type Refusal } from './answer.ts';
import type { Snapshot, Store } from './store.ts';

/** A delivery as it is sent. The fact is read by the engine, which says what is wrong with it. */
export interface Delivery {
  readonly delivery: string;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** What became of a delivery. */
export type Outcome =
  /** It was taken, now or before; the answer is JSON, and the same each time. */
  | { readonly kind: 'answered'; readonly answer: string }
  /** It is wrong, and has changed nothing. */
  | { readonly kind: 'refused'; readonly error: Refusal }
  /** Another fact was taken under the same name. */
  | { readonly kind: 'differs' };

/** What can be set. */
export interface ServiceOptions {
  /** The clock, in milliseconds since 1970; the machine's where nothing is said. */
  readonly clock?: () => number;
  /** How many seconds a fact may be ahead of the clock. */
  readonly ahead?: number;
  /** A snapshot is made after this many deliveries, or as many as there were leads at the last one where these are more. */
  readonly snapshotEvery?: number;
}

/**
 * Takes deliveries one after the other. Nothing in it waits for anything, so the loop of Node is the queue: the next
 * delivery is looked at when the one before is stored.
 */
export class Service {
  readonly #agreement: string;
  readonly #engine: Engine;
  readonly #store: Store;
  readonly #clock: () => number;
  readonly #ahead: number;
  readonly #snapshotEvery: number;
  /** Undefined after something could not be stored: then memory is ahead of the file, and is read from it again. */
  #session: Session | undefined;
  #sinceSnapshot = 0;
  #snapshotAfter = 0;

  /** Goes on from what is stored, under the agreement that is given as JSON. */
  constructor(agreement: string, store: Store, options: ServiceOptions = {}) {
    this.#agreement = agreement;
    this.#engine = engineOf(JSON.parse(agreement));
    this.#store = store;
    this.#clock = options.clock ?? Date.now;
    this.#ahead = options.ahead ?? 300;
    this.#snapshotEvery = options.snapshotEvery ?? 1000;
    this.#session = this.#resume();
  }

  /** Takes a delivery, stores it, and says what follows. It throws where it cannot be stored; then nothing has changed. */
  take({ delivery, fact }: Delivery): Outcome {
    const sent = JSON.stringify(fact);
    const before = this.#store.delivery(delivery);
    if (before !== undefined) {
      return before.sent === sent ? { kind: 'answered', answer: before.answer } : { kind: 'differs' };
    }
    const arrived = Math.floor(this.#clock() / 1000);
    const at = fact.at === undefined ? arrived : readInstant(fact.at);
    if (at !== undefined && at > arrived + this.#ahead) return refused('in-the-future', FUTURE);
    const session = this.#current();
    const takenAt = at === undefined ? undefined : Math.max(at, session.state.now ?? at);
    const timed: object = takenAt === undefined ? fact : { ...fact, at: instantText(takenAt) };
    if (!isFact(timed)) return refused('bad-time', TIME);
    try {
      return this.#decide(session, { delivery, sent, at: instantText(at ?? arrived), fact: timed });
    } catch (problem) {
      this.#session = undefined;
      throw problem;
    }
  }

  /** A lead as it stands; undefined where there is none of that name. */
  lead(id: string): LeadView | undefined {
    return leadView(this.#current().state, id);
  }

  /** Stores where things stand, and lets go of the file. */
  close(): void {
    try {
      if (this.#sinceSnapshot > 0) this.#store.save(this.#snapshot(this.#current().state));
    } finally {
      this.#store.close();
    }
  }

  #decide(session: Session, { delivery, sent, at, fact }: Timed): Outcome {
    const outcome = session.take(fact);
    if ('error' in outcome) return { kind: 'refused', error: outcome.error };
    const lead = 'lead' in fact ? leadView(session.state, fact.lead) : undefined;
    const answer: Answer = {
      delivery,
      at,
      takenAt: fact.at,
      outOfOrder: at !== fact.at,
      ...(lead === undefined ? {} : { lead }),
      notifications: notificationsOf(outcome.decisions),
      decisions: outcome.decisions.map((decision) => ({ ...decision, at: instantText(decision.at) })),
    };
    const text = JSON.stringify(answer);
    this.#sinceSnapshot += 1;
    const isDue = this.#sinceSnapshot >= this.#snapshotAfter;
    this.#store.keep(
      { id: delivery, sent, taken: fact, answer: text },
      isDue ? this.#snapshot(session.state) : undefined,
    );
    if (isDue) this.#isFresh(session.state);
    return { kind: 'answered', answer: text };
  }

  #current(): Session {
    this.#session ??= this.#resume();
    return this.#session;
  }

  /**
   * The state is the snapshot and the facts since, under the agreement they were taken under. Only then does a changed
   * agreement take its place, so that nobody's answer changes afterwards.
   */
  #resume(): Session {
    const snapshot = this.#store.snapshot();
    if (snapshot === undefined) {
      const session = new Session(this.#engine);
      this.#store.save(this.#snapshot(session.state));
      this.#isFresh(session.state);
      return session;
    }
    const isSame = snapshot.agreement === this.#agreement;
    const engine = isSame ? this.#engine : engineOf(JSON.parse(snapshot.agreement));
    const session = new Session(engine, snapshot.state);
    this.#isFresh(snapshot.state);
    for (const fact of this.#store.since()) {
      const outcome = session.take(fact);
      if ('error' in outcome) throw new Error(`A stored fact is refused: ${outcome.error.message}`);
      this.#sinceSnapshot += 1;
    }
    if (isSame) return session;
    this.#store.save(this.#snapshot(session.state));
    this.#isFresh(session.state);
    return new Session(this.#engine, session.state);
  }

  /** The next snapshot is the later the more leads there are, so that a delivery costs the same however many. */
  #isFresh(state: State): void {
    this.#sinceSnapshot = 0;
    this.#snapshotAfter = Math.max(this.#snapshotEvery, Object.keys(state.leads).length);
  }

  #snapshot(state: State): Snapshot {
    return { state, agreement: this.#agreement };
  }
}

interface Timed {
  readonly delivery: string;
  readonly sent: string;
  readonly at: string;
  readonly fact: Fact;
}

const FUTURE = 'This is in the future: what is taken at that time would make everything until then come too late.';
const TIME = '`at` is an instant with its offset from UTC, such as "2027-03-05T18:10:00-05:00".';

function refused(code: Refusal['code'], message: string): Outcome {
  return { kind: 'refused', error: { code, part: '/at', message } };
}

/** Whether something can be handed to the engine, which reads every other part itself and refuses what is wrong. */
function isFact(given: object): given is Fact {
  return 'at' in given && typeof given.at === 'string';
}
