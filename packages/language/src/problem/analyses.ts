import { type Agreement, type Plan, plan } from '@sla/agreement';

/** Answers that several checks need, each computed when it is first asked for. */
export class Analyses {
  readonly #agreement: Agreement;
  #plan: Plan | undefined;

  constructor(agreement: Agreement) {
    this.#agreement = agreement;
  }

  /** Funnels, chances, capacity and dates. */
  get plan(): Plan {
    this.#plan ??= plan(this.#agreement);
    return this.#plan;
  }
}
