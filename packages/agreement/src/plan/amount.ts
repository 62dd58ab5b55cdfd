import type { Quantity } from '../funnel/required.ts';
import type { Constant } from '../model/condition.ts';
import type { Ratio } from '../model/ratio.ts';
import { minorDigits } from '../number/currency.ts';
import { ceiling, type Exact, exact, product, readNumeral, toDecimal } from '../number/exact.ts';
import { exactAmount, timesRatio } from '../number/money.ts';
import { ratioOf } from '../number/ratio.ts';

/** Digits after the point of an amount that was worked out and is no whole number. */
const digits = 12;

/** An amount as an exact number in its unit; undefined for what cannot be counted, such as a text. */
export function exactOf(amount: Constant): Exact | undefined {
  switch (amount.kind) {
    case 'money':
      return exactAmount(amount.money);
    case 'number':
      return readNumeral(amount.number);
    case 'percent':
      return exact(amount.share);
    case 'duration':
      return readNumeral(String(amount.duration.amount));
    default:
      return undefined;
  }
}

/** A number in the unit of another amount. Money keeps at least the digits of its currency's minor unit. */
export function inUnitOf(value: Exact, like: Constant): Constant {
  switch (like.kind) {
    case 'money': {
      const { currency } = like.money;
      return {
        kind: 'money',
        money: { amount: toDecimal(value, Math.max(digits, minorDigits(currency)), 'half-even'), currency },
      };
    }
    case 'percent':
      return { kind: 'percent', share: ratioOf(value) ?? like.share };
    case 'duration':
      return {
        kind: 'duration',
        duration: { ...like.duration, amount: Number(toDecimal(value, digits, 'half-even')) },
      };
    default:
      return { kind: 'number', number: toDecimal(value, digits, 'half-even') };
  }
}

/** A share of an amount, in its unit; of money no less than its currency's minor unit. */
export function shareOf(value: Exact, share: Ratio, like: Constant): Constant {
  const whole = inUnitOf(value, like);
  if (whole.kind === 'money') return { kind: 'money', money: timesRatio(whole.money, share) };
  return inUnitOf(product([value, exact(share)]), like);
}

/** Whether two amounts can be compared and added as they stand. */
export function isSameUnit(left: Constant, right: Constant): boolean {
  if (left.kind === 'money' && right.kind === 'money') return left.money.currency === right.money.currency;
  if (left.kind === 'duration' && right.kind === 'duration') {
    return left.duration.unit === right.duration.unit && left.duration.business === right.duration.business;
  }
  return left.kind === right.kind;
}

/** Money and numbers of two months make the number of both; shares and times do not. */
export function isAdditive(amount: Constant): boolean {
  return amount.kind === 'money' || amount.kind === 'number';
}

/** The amount as what a funnel can be computed from; a part of a lead counts as a whole one. */
export function quantityOf(value: Exact, like: Constant): Quantity | undefined {
  const amount = inUnitOf(value, like);
  if (amount.kind === 'money') return { money: amount.money };
  return amount.kind === 'number' ? { count: Number(ceiling(value)) } : undefined;
}
