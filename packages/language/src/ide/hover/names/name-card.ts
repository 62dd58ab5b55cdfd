import type { Agreement, Plan, WorkingTable } from '@sla/agreement';
import type { Target } from '../../../names/target.ts';
import type { Card } from '../card.ts';

/** What cards can read. */
export interface CardContext {
  readonly agreement: Agreement;
  readonly plan: Plan;
  readonly tableOf: (calendar: string) => WorkingTable | undefined;
}

/** What there is to say of a name of a kind: one file, and one row in `nameCards`. */
export type NameCard = (target: Target, context: CardContext) => Card | undefined;
