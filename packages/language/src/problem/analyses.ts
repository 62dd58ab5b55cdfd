import { type Agreement, type Plan, plan, type World } from '@sla/agreement';
import { type TermTable, termTable } from './term-table.ts';

/** Answers that several checks need, each computed when it is first asked for. */
export class Analyses {
  readonly #agreement: Agreement;
  readonly #tables = new Map<string, TermTable | undefined>();
  #plan: Plan | undefined;

  constructor(agreement: Agreement) {
    this.#agreement = agreement;
  }

  /** Funnels, chances, capacity and dates. */
  get plan(): Plan {
    this.#plan ??= plan(this.#agreement);
    return this.#plan;
  }

  /** What the reasoner is asked about. */
  get world(): World {
    return this.#agreement;
  }

  /** A calendar laid out over the term; undefined where nobody ever works by it. */
  tableOf(calendar: string): TermTable | undefined {
    if (!this.#tables.has(calendar)) this.#tables.set(calendar, termTable(this.#agreement, calendar));
    return this.#tables.get(calendar);
  }
}
