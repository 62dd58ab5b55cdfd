import type { Money } from '../model/money.ts';
import type { Ratio } from '../model/ratio.ts';
import { addMoney } from '../number/money.ts';
import { type CycleTime, type Month, volumeMonth } from './month.ts';
import { type Quantity, type RequiredLeads, required } from './required.ts';
import { type Undetermined, undetermined } from './undetermined.ts';

export interface MonthTarget {
  /** The month the results are promised for. */
  readonly month: Month;
  /** That month's own goal: months may differ. */
  readonly target: Quantity;
}

export interface RequiredByMonthInput {
  readonly months: readonly MonthTarget[];
  /** The goal for the whole term; the sum of the months unless said. */
  readonly whole?: Quantity;
  readonly dealSize?: Money;
  readonly share?: Ratio;
  readonly rates: readonly Ratio[];
  readonly cycle?: CycleTime;
}

export interface RequiredMonth {
  /** The month of the results. */
  readonly month: Month;
  /** The month in which the leads have to enter the funnel for them: one cycle earlier. */
  readonly volumeMonth: Month;
  readonly required: RequiredLeads | Undetermined;
}

export interface RequiredByMonth {
  readonly months: readonly RequiredMonth[];
  /** Once from the whole goal: never more than the months added up, when their goals add up to it. */
  readonly total: RequiredLeads | Undetermined;
}

/** What every month and the whole term need at each stage. */
export function requiredByMonth({ months, whole, cycle, ...funnel }: RequiredByMonthInput): RequiredByMonth {
  const target = whole ?? quantitySum(months.map((month) => month.target));
  // Most agreements ask the same of every month.
  const known = new Map<string, RequiredLeads | Undetermined>();
  const requiredFor = (own: Quantity): RequiredLeads | Undetermined => {
    const key = 'count' in own ? `${own.count}` : `${own.money.amount} ${own.money.currency}`;
    const leads = known.get(key) ?? required({ ...funnel, target: own });
    known.set(key, leads);
    return leads;
  };
  return {
    months: months.map((month) => ({
      month: month.month,
      volumeMonth: volumeMonth(month.month, cycle),
      required: requiredFor(month.target),
    })),
    total: target === undefined ? undetermined('unit-mismatch') : requiredFor(target),
  };
}

/** All of them together; undefined when they are in different units, or none is given. */
export function quantitySum(quantities: readonly Quantity[]): Quantity | undefined {
  const [first, ...others] = quantities;
  return others.reduce<Quantity | undefined>((total, next) => total && addQuantities(total, next), first);
}

function addQuantities(left: Quantity, right: Quantity): Quantity | undefined {
  if ('count' in left && 'count' in right) return { count: left.count + right.count };
  if (!('money' in left && 'money' in right)) return undefined;
  const total = addMoney(left.money, right.money);
  return total.ok ? { money: total.value } : undefined;
}
