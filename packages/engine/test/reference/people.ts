import { type Clock, dateText, type Minute } from './clock.ts';
import type { Absence, Deal, Rep } from './deal.ts';

/** Whom a lead is given to, or nobody. */
type Taker = string | undefined;

/** Who is there, whose turn it is, and who has had how many. */
export class People {
  readonly #deal: Deal;
  readonly #clockOf: (person: string | undefined) => Clock;
  readonly #away = new Map<string, Absence[]>();
  readonly #gone = new Set<string>();
  readonly #assigned = new Map<string, Minute[]>();
  readonly #balance = new Map<string, number>();

  constructor(deal: Deal, clockOf: (person: string | undefined) => Clock) {
    this.#deal = deal;
    this.#clockOf = clockOf;
  }

  /** Everybody in the role, in written order, those without a name last. */
  get all(): readonly string[] {
    const { reps, unnamed } = this.#deal;
    return [...reps.map(({ name }) => name), ...Array.from({ length: unnamed }, (_, index) => `Rep #${index + 1}`)];
  }

  isRep(person: string | undefined): boolean {
    return person !== undefined && this.all.includes(person);
  }

  absent(person: string, absence: Absence): void {
    this.#away.set(person, [...(this.#away.get(person) ?? []), absence]);
  }

  leave(person: string): void {
    this.#gone.add(person);
  }

  /** The last day of somebody, and the calendar it is on. */
  lastDay(person: string): string | undefined {
    return this.#rep(person)?.until;
  }

  /** Who takes what is given to a person: that person, a cover, or nobody. */
  taker(person: string, now: Minute, depth = 0): Taker {
    const today = this.#clockOf(person).date(now);
    const { since, until, away } = this.#rep(person) ?? {};
    if (this.#gone.has(person) || (since !== undefined && today < since) || (until !== undefined && today > until))
      return undefined;
    const absences = [...(away === undefined ? [] : [away]), ...(this.#away.get(person) ?? [])];
    const absence = absences.find(({ from, to }) => from <= today && today <= to);
    if (absence === undefined) return this.#isFull(person, now) ? undefined : person;
    return absence.cover === undefined || depth > 8 ? undefined : this.taker(absence.cover, now, depth + 1);
  }

  #isFull(person: string, now: Minute): boolean {
    const { receives } = this.#deal;
    if (receives === undefined || !this.isRep(person)) return false;
    const since = this.#clockOf(receives.each ? person : undefined).lengthStart(now, receives.per);
    const counted = receives.each ? [person] : this.all;
    return counted.flatMap((one) => this.#had(one)).filter((at) => at > since).length >= receives.count;
  }

  #had(person: string): readonly Minute[] {
    return this.#assigned.get(person) ?? [];
  }

  /** A route has given somebody a lead. */
  assign(person: string, now: Minute): void {
    this.#assigned.set(person, [...this.#had(person), now]);
  }

  /** Whose turn it is of those who cover a region; `paid` uses the turn up. */
  turn(
    region: string | undefined,
    mustCover: boolean,
    without: string | undefined,
    now: Minute,
  ): { readonly taker: string; readonly pay: () => void } | undefined {
    const able = this.all.flatMap((person) => {
      const covers = !mustCover || (region !== undefined && (this.#rep(person)?.covers ?? []).includes(region));
      const taker = this.taker(person, now);
      const share = this.#share(person, now);
      return covers && taker !== undefined && taker !== without && share > 0 ? [{ person, taker, share }] : [];
    });
    let best = able[0];
    for (const one of able) if (best !== undefined && this.#isBefore(one, best)) best = one;
    if (best === undefined) return undefined;
    const { person, taker } = best;
    const pay = (): void => this.#pay(person, able);
    return { taker, pay: this.#deal.turnUsed === 'assigned' ? pay : () => undefined };
  }

  /** What uses a turn has happened to a lead of somebody. */
  useTurn(owner: string, now: Minute): void {
    const able = this.all
      .map((person) => ({ person, share: this.#share(person, now) }))
      .filter(({ person, share }) => person === owner || (this.taker(person, now) !== undefined && share > 0));
    this.#pay(owner, able);
  }

  #pay(to: string, able: readonly { readonly person: string; readonly share: number }[]): void {
    for (const { person, share } of able) this.#balance.set(person, this.#of(person) + share);
    this.#balance.set(to, this.#of(to) - able.reduce((sum, { share }) => sum + share, 0));
  }

  #of(person: string): number {
    return this.#balance.get(person) ?? 0;
  }

  #isBefore(a: Able, b: Able): boolean {
    const [x, y] = [this.#of(a.person) + a.share, this.#of(b.person) + b.share];
    if (x !== y) return x > y;
    if (this.#deal.turnUsed === 'assigned') return false;
    return (this.#had(a.taker).at(-1) ?? -1) < (this.#had(b.taker).at(-1) ?? -1);
  }

  /** Weight × ramp, in percent. */
  #share(person: string, now: Minute): number {
    const { weight = 1, since } = this.#rep(person) ?? {};
    const { ramp } = this.#deal;
    const last = ramp.at(-1) ?? 100;
    if (since === undefined || ramp.length === 0) return weight * last;
    const today = this.#clockOf(person).date(now);
    let months = 0;
    while (monthsLater(since, months + 1) <= today) months++;
    return weight * (ramp[months] ?? last);
  }

  #rep(person: string): Rep | undefined {
    return this.#deal.reps.find(({ name }) => name === person);
  }
}

interface Able {
  readonly person: string;
  readonly taker: string;
  readonly share: number;
}

/** The same day so many months later, or the last of a shorter month. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastOf = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dateText(Date.UTC(year, month - 1 + months, Math.min(day, lastOf)) / 86_400_000);
}
