import { type Clock, clockOf, type Minute } from './clock.ts';
import type { Deal, Length, Times } from './deal.ts';
import { type Owner, type Promised, personOf } from './lead.ts';

/** What is due when, on whose hours. */
export class Terms {
  readonly #deal: Deal;
  readonly #clocks: ReadonlyMap<string, Clock>;
  readonly #isRep: (person: string | undefined) => boolean;

  constructor(deal: Deal, isRep: (person: string | undefined) => boolean) {
    this.#deal = deal;
    this.#clocks = new Map(deal.calendars.map((hours) => [hours.name, clockOf(hours)]));
    this.#isRep = isRep;
  }

  /** The times of a promise. */
  of(promise: Promised): Times {
    const { accept, calls, quick } = this.#deal;
    if (promise === 'ToSales.accept' && accept !== undefined) return accept;
    if (promise === 'Calls.first touch' && calls !== undefined) return calls.first;
    if (promise === 'Calls.attempts' && calls !== undefined) return { target: undefined, within: calls.over, late: [] };
    return quick;
  }

  /** What is left of a time at a moment, on other hours. */
  moved(now: Minute, due: Minute, length: Length, from: string, to: string): Minute {
    const [before, after] = [this.clock(from), this.clock(to)];
    if (!length.business || due <= now) return due;
    if (length.unit !== 'day') return after.afterWork(now, before.workBetween(now, due));
    return after.over(now, { ...length, amount: before.workDaysBetween(now, due) });
  }

  /** Whose hours count: those of the owner who owes, otherwise of the role, or of the team where no route names a role. */
  calendarFor(promise: Promised, owner: Owner): string {
    const person = personOf(owner);
    const { routes, calendars } = this.#deal;
    const isOfTeam = promise === 'ToSales.accept' && !routes.some((route) => route.startsWith('in turn'));
    return isOfTeam && !this.#isRep(person) ? (calendars[0]?.name ?? '') : this.calendarOf(person);
  }

  calendarOf(person: string | undefined): string {
    return this.#deal.reps.find(({ name }) => name === person)?.calendar ?? this.#deal.roleCalendar;
  }

  clock(calendar: string): Clock {
    const clock = this.#clocks.get(calendar);
    if (clock === undefined) throw new Error(`There is no calendar ${calendar}.`);
    return clock;
  }
}
