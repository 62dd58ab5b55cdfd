import { type Engine, engineOf, type Fact, type Outcome, Session, type State } from '@sla/engine';
import { numbered, type Shown } from './answer.ts';
import type { Delivered, Snapshot, Store } from './store.ts';

/**
 * A session of the engine that outlives the process: what it takes is stored before anybody hears of it, and what could
 * not be stored has not happened.
 */
export class DurableSession {
  readonly #text: string;
  readonly #engine: Engine;
  readonly #store: Store;
  readonly #snapshotEvery: number;
  /** Undefined after something could not be stored: then memory is ahead of the file, and is read from it again. */
  #session: Session | undefined;
  #sinceSnapshot = 0;
  #snapshotAfter = 0;

  /** Goes on from what is stored, under an agreement that is given as JSON. */
  constructor(agreement: string, store: Store, snapshotEvery: number) {
    this.#text = agreement;
    this.#engine = engineOf(JSON.parse(agreement));
    this.#store = store;
    this.#snapshotEvery = snapshotEvery;
    this.#session = this.#resume();
  }

  /** The agreement that is carried out. */
  get agreement(): Engine['agreement'] {
    return this.#engine.agreement;
  }

  /** How things stand. */
  get state(): State {
    return this.#current().state;
  }

  /**
   * Takes a fact, and stores it with what follows and, for a delivery, what is answered. Time that passes without a
   * decision is not stored: it comes to the same whether time passes in one step or in many.
   */
  take(fact: Fact, delivered?: (decisions: readonly Shown[]) => Delivered): Outcome {
    const session = this.#current();
    try {
      const outcome = session.take(fact);
      if ('error' in outcome || (delivered === undefined && outcome.decisions.length === 0)) return outcome;
      const decisions = numbered(outcome.decisions, this.#store.lastNumber());
      this.#keep(session.state, fact, decisions, delivered?.(decisions));
      return outcome;
    } catch (problem) {
      this.#session = undefined;
      throw problem;
    }
  }

  /** Stores where things stand, so that nothing has to be taken again. */
  save(): void {
    if (this.#sinceSnapshot > 0) this.#store.save(this.#snapshot(this.state));
    this.#sinceSnapshot = 0;
  }

  #keep(state: State, fact: Fact, decisions: readonly Shown[], delivered: Delivered | undefined): void {
    this.#sinceSnapshot += 1;
    const isDue = this.#sinceSnapshot >= this.#snapshotAfter;
    this.#store.keep({ fact, decisions, delivered }, isDue ? this.#snapshot(state) : undefined);
    if (isDue) this.#isFresh(state);
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
    if (snapshot === undefined) return this.#begun(new Session(this.#engine).state);
    const isSame = snapshot.agreement === this.#text;
    const session = new Session(isSame ? this.#engine : engineOf(JSON.parse(snapshot.agreement)), snapshot.state);
    this.#isFresh(snapshot.state);
    for (const fact of this.#store.since()) {
      const outcome = session.take(fact);
      if ('error' in outcome) throw new Error(`A stored fact is refused: ${outcome.error.message}`);
      this.#sinceSnapshot += 1;
    }
    return isSame ? session : this.#begun(session.state);
  }

  /** From here on this agreement counts. */
  #begun(state: State): Session {
    this.#store.save(this.#snapshot(state));
    this.#isFresh(state);
    return new Session(this.#engine, state);
  }

  /** The next snapshot is the later the more leads there are, so that a fact costs the same however many. */
  #isFresh(state: State): void {
    this.#sinceSnapshot = 0;
    this.#snapshotAfter = Math.max(this.#snapshotEvery, Object.keys(state.leads).length);
  }

  #snapshot(state: State): Snapshot {
    return { state, agreement: this.#text };
  }
}
