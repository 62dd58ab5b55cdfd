import type { LeadState } from '../model/state.ts';

/**
 * The order of leads in a state: it is the same whether they came one after the other or were read again from JSON.
 * Properties that are called by a whole number come first in a record, by that number; all others as they came.
 */
export class Arrivals {
  readonly #places = new Map<LeadState, number>();

  /** A lead is there, after those that came before. */
  add(lead: LeadState): void {
    if (!this.#places.has(lead)) this.#places.set(lead, this.#places.size);
  }

  /** Negative where the first lead comes first. */
  readonly compare = (a: LeadState, b: LeadState): number => {
    const [x, y] = [wholeOf(a.id), wholeOf(b.id)];
    return x !== y ? x - y : (this.#places.get(a) ?? 0) - (this.#places.get(b) ?? 0);
  };

  /** Puts a lead where it belongs among others that are in order; mostly that is the end. */
  insert(leads: LeadState[], lead: LeadState): void {
    let place = leads.length;
    for (let last = leads[place - 1]; last !== undefined && this.compare(last, lead) > 0; last = leads[place - 1])
      place--;
    leads.splice(place, 0, lead);
  }
}

/** The number that a property is ordered by; the largest where it is not called by one. */
function wholeOf(id: string): number {
  const whole = /^(0|[1-9]\d{0,9})$/.test(id) ? Number(id) : MOST;
  return Math.min(whole, MOST);
}

/** From here on a property is not taken for a number. */
const MOST = 2 ** 32 - 1;
