import type { Money } from '../model/money.ts';
import type { Ratio } from '../model/ratio.ts';
import { ceilingOfQuotient, type Exact, exact, product, signOf } from '../number/exact.ts';
import { exactAmount } from '../number/money.ts';
import { isShare } from '../number/ratio.ts';
import { isCount, rateOutOfRange, type Undetermined, undetermined } from './undetermined.ts';

/** What a goal counts: leads of the last stage, or the money they bring. */
export type Quantity = { readonly count: number } | { readonly money: Money };

export interface WinsInput {
  /** The goal for the period. */
  readonly target: Quantity;
  /** What one won lead brings; needed for a goal in money, and only there. */
  readonly dealSize?: Money;
  /** The part of the goal that this funnel carries; all of it unless said. */
  readonly share?: Ratio;
}

export interface RequiredInput extends WinsInput {
  /** One rate for each step, from the top of the funnel down. */
  readonly rates: readonly Ratio[];
}

/** Leads of the last stage that a goal needs. */
export interface NeededWins {
  readonly kind: 'wins';
  readonly wins: number;
}

/** Whole leads that have to enter each stage, from the top down; one more than there are rates. */
export interface RequiredLeads {
  readonly kind: 'required';
  readonly entries: readonly number[];
}

/** Wins = goal × share ÷ deal size, computed exactly and rounded up once, at the end. */
export function neededWins({ target, dealSize, share }: WinsInput): NeededWins | Undetermined {
  if (share !== undefined && !isShare(share)) return undetermined('share-out-of-range');
  const part = share === undefined ? exact(1) : exact(share);
  if ('count' in target) {
    if (dealSize !== undefined) return undetermined('unit-mismatch');
    return isCount(target.count) ? wins(exact(target.count), part, exact(1)) : undetermined('count-out-of-range');
  }
  if (dealSize === undefined) return undetermined('no-deal-size');
  if (dealSize.currency !== target.money.currency) return undetermined('unit-mismatch');
  const size = exactAmount(dealSize);
  if (signOf(size) <= 0) return undetermined('deal-size-not-positive');
  return wins(exactAmount(target.money), part, size);
}

/**
 * The funnel backwards: each earlier stage needs the next stage ÷ its rate, rounded up to whole leads at every stage,
 * because nobody can send a part of a lead. A goal for a whole term is asked for once, with the whole goal:
 * rounding up every month and adding would ask for more.
 */
export function required(input: RequiredInput): RequiredLeads | Undetermined {
  const needed = neededWins(input);
  return needed.kind === 'undetermined' ? needed : requiredForWins(needed.wins, input.rates);
}

/** As `required`, from wins that are known already. */
export function requiredForWins(needed: number, rates: readonly Ratio[]): RequiredLeads | Undetermined {
  if (!isCount(needed)) return undetermined('count-out-of-range', rates.length);
  const outOfRange = rateOutOfRange(rates);
  if (outOfRange !== undefined) return outOfRange;
  const entries = [needed];
  for (const [at, rate] of [...rates.entries()].reverse()) {
    if (rate.numerator === 0) return undetermined('zero-rate', at);
    const entering = Number(ceilingOfQuotient(exact(entries[0] ?? 0), exact(rate)));
    if (!isCount(entering)) return undetermined('count-out-of-range', at);
    entries.unshift(entering);
  }
  return { kind: 'required', entries };
}

function wins(goal: Exact, part: Exact, size: Exact): NeededWins | Undetermined {
  const count = Number(ceilingOfQuotient(product([goal, part]), size));
  return isCount(count) ? { kind: 'wins', wins: count } : undetermined('count-out-of-range');
}
