import type { Month } from '../funnel/month.ts';
import { isUndetermined, type Undetermined } from '../funnel/undetermined.ts';
import { chanceUnder, type Need, unusable } from './chance.ts';
import { certainRates, type FunnelRate, factorsOf, overallLaw } from './factors.ts';
import { roundChance } from './round.ts';

export interface MonthNeed extends Need {
  /** The month of the results; its volume is the one that entered a cycle earlier. */
  readonly month: Month;
}

export interface ChanceByMonthInput {
  readonly months: readonly MonthNeed[];
  /** Leads to be won over all months together, from the whole goal. */
  readonly whole: number;
  readonly rates: readonly FunnelRate[];
}

export interface ChanceByMonth {
  readonly kind: 'chance-by-month';
  /** The chance of each month alone. */
  readonly months: readonly { readonly month: Month; readonly chance: number }[];
  /** The chance that every month meets its goal. */
  readonly every: number;
  /** The chance that all volumes together meet the whole goal. */
  readonly total: number;
  /** The rates that are taken as certain, counted from 0 at the top. */
  readonly certain: readonly number[];
}

/**
 * Chances of monthly goals. The rates are the same in all months, so the months hang together: a low rate is low in each.
 * Given the rates they are independent, because each month has leads of its own; so `every` is the mean, over the rates,
 * of the product of the months' chances, and not the product of their means.
 */
export function chanceByMonth({ months, whole, rates }: ChanceByMonthInput): ChanceByMonth | Undetermined {
  const together = { volume: months.reduce((total, month) => total + month.volume, 0), needed: whole };
  const problem = [...months, together].map(unusable).find((found) => found !== undefined);
  if (problem !== undefined) return problem;
  const factors = factorsOf(rates);
  if (isUndetermined(factors)) return factors;
  const law = overallLaw(factors);
  const chanceOfAll = (needs: readonly Need[]) => roundChance(chanceUnder(law, needs));
  const known = new Map<string, number>();
  const chanceOfOne = (need: Need) => {
    const key = `${need.volume} ${need.needed}`;
    const chance = known.get(key) ?? chanceOfAll([need]);
    known.set(key, chance);
    return chance;
  };
  return {
    kind: 'chance-by-month',
    months: months.map((need) => ({ month: need.month, chance: chanceOfOne(need) })),
    every: chanceOfAll(months),
    total: chanceOfAll([together]),
    certain: certainRates(rates),
  };
}
