import type { Comparison, Constant } from '../model/condition.ts';
import { compare, type Exact, exact, quotient, readNumeral, sum, terms, toDecimal } from '../number/exact.ts';
import { dateOf, dayOf } from '../time/plain-date.ts';
import { folded } from './key.ts';
import { scaled } from './length.ts';

/** A value on a scale; values compare only on one scale (not dollars with euros, not days with hours). */
export interface Quantity {
  readonly scale: string;
  readonly value: Exact;
}

/** Days and instants are whole: between two neighbours lies nothing. */
export function isWholeScale(scale: string): boolean {
  return scale === 'date' || scale === 'date and time' || scale === 'count';
}

/** The quantity a constant stands for; undefined for texts, options, yes/no, and for what cannot be read. */
export function quantityOf(constant: Constant): Quantity | undefined {
  switch (constant.kind) {
    case 'number':
      return on('number', readNumeral(constant.number));
    case 'percent':
      return on('number', exact(constant.share));
    case 'money':
      return on(`money ${constant.money.currency}`, readNumeral(constant.money.amount));
    case 'date':
      return on('date', wholeOf(dayOf(constant.date)));
    case 'date and time':
      return on('date and time', wholeOf(secondOf(constant.date)));
    case 'duration': {
      const { scale, amount } = scaled(constant.duration);
      return on(`duration ${scale}`, readNumeral(String(amount)));
    }
    default:
      return undefined;
  }
}

/** What is not a quantity compares by being the same: the text, without regard to case, the option, yes or no. */
export function labelOf(constant: Constant): string | undefined {
  if (constant.kind === 'text') return `text ${folded(constant.text)}`;
  if (constant.kind === 'option') return `option ${constant.option}`;
  return constant.kind === 'yes/no' ? (constant.yes ? 'yes' : 'no') : undefined;
}

/** How the first constant compares with the second; undefined where they are of different kinds. */
export function compared(first: Constant, second: Constant): -1 | 0 | 1 | 'different' | undefined {
  const [a, b] = [quantityOf(first), quantityOf(second)];
  if (a !== undefined && b !== undefined) return a.scale === b.scale ? compare(a.value, b.value) : undefined;
  if (first.kind !== second.kind) return undefined;
  const [labelA, labelB] = [labelOf(first), labelOf(second)];
  if (labelA === undefined || labelB === undefined) return undefined;
  return labelA === labelB ? 0 : 'different';
}

/** Whether the comparison holds for values that compare so; undefined where it has no meaning, as `<` between texts. */
export function fits(order: -1 | 0 | 1 | 'different', is: Comparison): boolean | undefined {
  if (is === '=') return order === 0;
  if (is === '!=') return order !== 0;
  if (order === 'different') return undefined;
  if (is === '<' || is === '<=') return order < 0 || (is === '<=' && order === 0);
  return order > 0 || (is === '>=' && order === 0);
}

/** The same comparison, read from right to left. */
export function mirrored(is: Comparison): Comparison {
  const mirror = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
  return mirror[is];
}

/** The constant for a value on a scale. */
export function constantOf(scale: string, value: Exact): Constant {
  const decimal = toDecimal(value, 40, 'half-even');
  const [kind = '', unit = ''] = scale.split(/ (.*)/);
  if (scale === 'date') return { kind: 'date', date: dateOf(Number(decimal)) };
  if (scale === 'date and time') return { kind: 'date and time', date: localTimeOf(Number(decimal)) };
  if (kind === 'money') return { kind: 'money', money: { amount: decimal, currency: unit } };
  if (kind === 'duration') return { kind: 'duration', duration: durationOf(unit, Number(decimal)) };
  const [numerator, denominator] = terms(value);
  const isDecimal = compare(value, readNumeral(decimal) ?? value) === 0;
  if (isDecimal) return { kind: 'number', number: decimal };
  return { kind: 'percent', share: { numerator: Number(numerator), denominator: Number(denominator) } };
}

function durationOf(unit: string, amount: number) {
  const business = unit.startsWith('business ');
  const name = unit.replace('business ', '');
  return { amount, unit: name === 'days' ? 'day' : name === 'months' ? 'month' : 'second', business } as const;
}

function on(scale: string, value: Exact | undefined): Quantity | undefined {
  return value === undefined ? undefined : { scale, value };
}

function wholeOf(amount: number): Exact | undefined {
  return Number.isSafeInteger(amount) ? exact(amount) : undefined;
}

/** Local times compare as they are written, without a zone. */
function secondOf(local: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(local) ?? [];
  return dayOf(local.slice(0, 10)) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

function localTimeOf(second: number): string {
  const iso = new Date(second * 1_000).toISOString();
  return iso.slice(0, iso.slice(17, 19) === '00' ? 16 : 19);
}

/** Halfway between two values. */
export function middle(low: Exact, high: Exact): Exact {
  return quotient(sum([low, high]), exact(2));
}
