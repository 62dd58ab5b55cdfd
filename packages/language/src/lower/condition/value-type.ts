import type { FieldType, Value } from '@sla/agreement';
import { listOf } from '../../names/list-of.ts';
import type { Target } from '../../names/target.ts';

/** What a value in a condition can be; `business` is said of durations that are measured in working time, or not. */
export type ValueType =
  | FieldType
  | { readonly kind: 'percent' }
  | { readonly kind: 'duration'; readonly business: boolean };

/** Something with a type, and what the author calls it: `employees of account`. */
export interface Typed {
  readonly name: string;
  readonly type: ValueType;
  /** What its options are, where it has some. */
  readonly option?: (name: string) => Target;
}

/** A value that a condition asks about. */
export interface Asked extends Typed {
  readonly value: Value;
}

/** Less and more mean something. */
export const isOrdered = ({ kind }: ValueType): boolean => !['text', 'options', 'yes/no'].includes(kind);

/** Whether values of two types can be compared; two lists of options can if they share one. */
export function areComparable(left: ValueType, right: ValueType): boolean {
  if (left.kind !== 'options' || right.kind !== 'options') return left.kind === right.kind;
  return left.options.some((option) => right.options.includes(option));
}

/** What a type is, as people say it: `a number`, `an amount of money`. */
export const typeInWords = (type: ValueType): string => wordsOf(type).is;

/** A value that would fit, with an example: `a number such as 250`. */
export function fitInWords(type: ValueType, currency = 'USD'): string {
  return wordsOf(type).fits.replace('CURRENCY', currency);
}

interface Words {
  readonly is: string;
  readonly fits: string;
}

const WORDS: Readonly<Record<Exclude<ValueType['kind'], 'options' | 'duration'>, Words>> = {
  text: { is: 'a text', fits: 'a text in quotes such as "operations"' },
  number: { is: 'a number', fits: 'a number such as 250' },
  money: { is: 'an amount of money', fits: 'an amount such as 5,000 CURRENCY' },
  percent: { is: 'a share', fits: 'a percentage such as 25%' },
  date: { is: 'a date', fits: 'a date such as 2027-03-31' },
  'date and time': { is: 'a date with a time', fits: 'a date and a time such as 2027-03-31 09:30' },
  'yes/no': { is: 'yes or no', fits: 'yes or no' },
};

function wordsOf(type: ValueType): Words {
  if (type.kind === 'options') return { is: 'a choice', fits: listOf(type.options) };
  if (type.kind !== 'duration') return WORDS[type.kind];
  const business = 'business' in type ? type.business : undefined;
  if (business === undefined) return { is: 'a length of time', fits: 'a length of time such as 4 hours' };
  return business
    ? { is: 'a length of business time', fits: 'business time such as 4 business hours' }
    : { is: 'a length of time on the clock', fits: 'a length of time such as 4 hours' };
}
