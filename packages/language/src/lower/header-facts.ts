import type { FiscalYear } from '@sla/agreement';

/** What the agreement's header says that the meaning of other declarations depends on. */
export interface Header {
  /** The teams the agreement is between. */
  readonly between: readonly string[];
  readonly currency?: string;
  readonly calendar: string;
  readonly fiscalYear?: FiscalYear;
  readonly effective?: string;
  readonly expires?: string;
}

/** A calendar without a name of its own, used where the agreement names none: every hour of every day, in UTC. */
export const NO_CALENDAR = '';
