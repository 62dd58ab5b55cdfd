import { type Engine, type Fact, instantText, readInstant } from '@sla/engine';
import { type Answer, type LeadView, leadView, notificationsOf, type Refusal, type Shown } from './answer.ts';
import { DurableSession } from './durable.ts';
import type { Store } from './store.ts';

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
  /** How many seconds time that passes by itself stays behind the clock, for facts that are under way. */
  readonly behind?: number;
  /** A snapshot is made after so much was taken, or as much as there were leads at the last one where these are more. */
  readonly snapshotEvery?: number;
}

/** Time that passes by itself does so in steps, so that what is stored at once is never much. */
const STEP = 3600;

/**
 * Takes deliveries one after the other, and lets time pass between them. Nothing in it waits for anything, so the loop of
 * Node is the queue: the next delivery is looked at when the one before is stored.
 */
export class Service {
  readonly #session: DurableSession;
  readonly #store: Store;
  readonly #clock: () => number;
  readonly #ahead: number;
  readonly #behind: number;

  /** Goes on from what is stored, under the agreement that is given as JSON. */
  constructor(agreement: string, store: Store, options: ServiceOptions = {}) {
    const { clock = Date.now, ahead = 300, behind = 60, snapshotEvery = 1000 } = options;
    this.#session = new DurableSession(agreement, store, snapshotEvery);
    this.#store = store;
    this.#clock = () => Math.floor(clock() / 1000);
    this.#ahead = ahead;
    this.#behind = behind;
  }

  /** The agreement that is carried out. */
  get agreement(): Engine['agreement'] {
    return this.#session.agreement;
  }

  /** Takes a delivery, stores it, and says what follows. It throws where it cannot be stored; then nothing has changed. */
  take({ delivery, fact }: Delivery): Outcome {
    const sent = JSON.stringify(fact);
    const before = this.#store.delivery(delivery);
    if (before !== undefined) {
      return before.sent === sent ? { kind: 'answered', answer: before.answer } : { kind: 'differs' };
    }
    const arrived = this.#clock();
    const at = fact.at === undefined ? arrived : readInstant(fact.at);
    if (at === undefined) return refused('bad-time', TIME);
    if (at > arrived + this.#ahead) return refused('in-the-future', FUTURE);
    const takenAt = instantText(Math.max(at, this.#session.state.now ?? at));
    const timed: object = { ...fact, at: takenAt };
    if (!isFact(timed)) return refused('bad-time', TIME);
    let answer = '';
    const outcome = this.#session.take(timed, (decisions) => {
      answer = JSON.stringify(this.#answer(delivery, fact.lead, instantText(at), takenAt, decisions));
      return { id: delivery, sent, answer };
    });
    return 'error' in outcome ? { kind: 'refused', error: outcome.error } : { kind: 'answered', answer };
  }

  /** Lets happen what has fallen due while nothing arrived, and stores it. */
  passTime(): void {
    const until = this.#clock() - this.#behind;
    for (let { now } = this.#session.state; now !== null && now < until; ) {
      now = Math.min(now + STEP, until);
      this.#session.take({ kind: 'time', at: instantText(now) });
    }
  }

  /** A lead as it stands; undefined where there is none of that name. */
  lead(id: string): LeadView | undefined {
    return leadView(this.#session.state, id);
  }

  /** What has followed after the decision of a number, in order: decisions of a kind, or all. */
  decisions(after: number, most: number, kind?: string): readonly Shown[] {
    return this.#store.decisions(after, most, kind);
  }

  /** Stores where things stand, and lets go of the file. */
  close(): void {
    try {
      this.#session.save();
    } finally {
      this.#store.close();
    }
  }

  #answer(delivery: string, id: unknown, at: string, takenAt: string, decisions: readonly Shown[]): Answer {
    const lead = typeof id === 'string' ? this.lead(id) : undefined;
    return {
      delivery,
      at,
      takenAt,
      outOfOrder: at !== takenAt,
      ...(lead === undefined ? {} : { lead }),
      notifications: notificationsOf(decisions),
      decisions,
    };
  }
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
