import type { Instant } from '@sla/agreement';
import type { LeadState } from '../model/state.ts';

type Answer = boolean | undefined;
type Ask = (lead: LeadState) => Answer;

/** What the leads of one account answer to one question at one instant. */
interface Tally {
  readonly now: Instant;
  readonly answers: Map<LeadState, Answer>;
  readonly counts: Map<Answer, number>;
  /** Leads that may answer otherwise by now. */
  readonly changed: Set<LeadState>;
}

/**
 * What the leads of an account answer to what is asked of any of them. Each is asked once at an instant, and again where
 * it has changed, so that one who asks for all of them does not ask all again after each that has moved.
 */
export class Siblings {
  readonly #leadsOf: (account: string) => readonly LeadState[];
  readonly #tallies = new Map<string, Map<object, Tally>>();
  /** In the middle of what happens to it a lead may answer otherwise each time. */
  #moving: LeadState | undefined;

  constructor(leadsOf: (account: string) => readonly LeadState[]) {
    this.#leadsOf = leadsOf;
  }

  /** Something begins to happen to a lead. */
  moves(lead: LeadState): void {
    this.#moving = lead;
  }

  /** A lead is not as it was. */
  changed(lead: LeadState): void {
    if (lead.account === undefined) return;
    for (const { changed } of this.#tallies.get(lead.account)?.values() ?? []) changed.add(lead);
  }

  /** An account is not as it was, or has other leads. */
  forget(account: string | undefined): void {
    if (account !== undefined) this.#tallies.delete(account);
  }

  /** What the leads of an account answer but for one of them: yes if one does, and no if all do. */
  others(question: object, account: string, but: LeadState, now: Instant, ask: Ask): Answer {
    const { answers, counts } = this.#tally(question, account, but, now, ask);
    const of = (answer: Answer): number =>
      (counts.get(answer) ?? 0) - (answers.has(but) && answers.get(but) === answer ? 1 : 0);
    if (of(true) > 0) return true;
    return of(undefined) > 0 ? undefined : false;
  }

  #tally(question: object, account: string, but: LeadState, now: Instant, ask: Ask): Tally {
    const tallies = this.#tallies.get(account) ?? new Map<object, Tally>();
    this.#tallies.set(account, tallies);
    const known = tallies.get(question);
    const tally =
      known?.now === now
        ? known
        : { now, answers: new Map(), counts: new Map(), changed: new Set(this.#leadsOf(account)) };
    tallies.set(question, tally);
    if (this.#moving !== but && this.#moving?.account === account) tally.changed.add(this.#moving);
    for (const lead of tally.changed) count(tally, lead, ask(lead));
    tally.changed.clear();
    return tally;
  }
}

function count({ answers, counts }: Tally, lead: LeadState, answer: Answer): void {
  if (answers.has(lead)) counts.set(answers.get(lead), (counts.get(answers.get(lead)) ?? 0) - 1);
  answers.set(lead, answer);
  counts.set(answer, (counts.get(answer) ?? 0) + 1);
}
