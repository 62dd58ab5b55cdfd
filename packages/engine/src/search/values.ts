import { type Constant, dateOf, dayOf, type FieldReference, type FieldType } from '@sla/agreement';
import { decimalOf, places, unitsOf } from '../model/decimal.ts';

/** A value that may be known of a lead or its account. */
export interface KnownField {
  readonly field: FieldReference;
  /** Simple ones first. */
  readonly values: readonly Constant[];
}

/**
 * Values worth trying for a field or property, simple ones first: every option, the numbers and amounts it is compared
 * with and their neighbours, the texts it is compared with and one that is none of them, dates around those of the leads.
 */
export function valuesFor(
  type: FieldType,
  compared: readonly Constant[],
  days: readonly string[],
  currency: string | undefined,
): readonly Constant[] {
  switch (type.kind) {
    case 'options':
      return type.options.map((option) => ({ kind: 'option', option }));
    case 'yes/no':
      return [
        { kind: 'yes/no', yes: true },
        { kind: 'yes/no', yes: false },
      ];
    case 'text': {
      const texts = compared.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
      return distinct([...texts, OTHER_TEXT]).map((text) => ({ kind: 'text', text }));
    }
    case 'number': {
      const numbers = compared.flatMap((one) => (one.kind === 'number' ? [one.number] : []));
      return neighbours(numbers).map((number) => ({ kind: 'number', number }));
    }
    case 'money': {
      const amounts = compared.flatMap((one) => (one.kind === 'money' ? [one.money] : []));
      const unit = amounts[0]?.currency ?? currency;
      if (unit === undefined) return [];
      const found = neighbours(amounts.map(({ amount }) => amount));
      return found.map((amount) => ({ kind: 'money', money: { amount, currency: unit } }));
    }
    case 'date':
    case 'date and time': {
      const written = compared.flatMap((one) =>
        one.kind === 'date' || one.kind === 'date and time' ? [one.date] : [],
      );
      const around = [...written, ...days]
        .map((date) => date.slice(0, 10))
        .flatMap((date) => APART.map((by) => shifted(date, by)));
      const dates = distinct(around);
      const { kind } = type;
      return dates.map((date) => ({ kind, date: kind === 'date' ? date : `${date}T12:00` }));
    }
    case 'duration':
      return [];
  }
}

/** A text that nothing is compared with. */
const OTHER_TEXT = 'something else';
/** So many days from a date that matters. */
const APART = [0, 1, -1, 7, 30];

/** Numbers and what lies one unit of their last place beside them; nothing below zero. */
function neighbours(numbers: readonly string[]): readonly string[] {
  const all = (numbers.length === 0 ? ['1'] : numbers).flatMap((number) => [
    number,
    moved(number, 1n),
    moved(number, -1n),
  ]);
  return distinct(all).filter((number) => !number.startsWith('-'));
}

/** A decimal in its shortest form, moved by some units of its last place. */
function moved(decimal: string, by: bigint): string {
  const digits = places(decimal);
  return decimalOf(unitsOf(decimal, digits) + by, digits);
}

const shifted = (date: string, by: number): string => dateOf(dayOf(date) + by);

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
