import { type Agreement, describePromise, type Party } from '@sla/agreement';

/** What a party owes, one sentence for each promise. */
export const promisesOf = (agreement: Agreement, isTheirs: (by: Party) => boolean): readonly string[] =>
  Object.values(agreement.promises)
    .filter(({ by }) => by.some(isTheirs))
    .map((promise) => describePromise(promise, agreement));
