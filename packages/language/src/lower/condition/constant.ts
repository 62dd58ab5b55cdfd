import type { Constant } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import type { Target } from '../../names/target.ts';
import type { Fix } from '../../problem/diagnostic.ts';
import { currencyMismatch } from '../../problem/types/currency-mismatch.ts';
import { optionUnknown } from '../../problem/types/option-unknown.ts';
import { typeMismatch } from '../../problem/types/type-mismatch.ts';
import type { Lowering } from '../lowering.ts';
import { respell } from '../respell.ts';
import { kindOfLiteral, literalOf } from './literal.ts';
import { fitInWords, type Typed, typeInWords, type ValueType } from './value-type.ts';

/** A value that is written out, of the type that is wanted; anything else is reported at the value. */
export function constantOf(lowering: Lowering, value: ast.Value | undefined, wanted: Typed): Constant | undefined {
  if (!value) return undefined;
  const { type } = wanted;
  if (type.kind === 'options') return optionConstant(lowering, value, wanted, type.options);
  if (value.$type === 'RefValue' || kindOfLiteral(value) !== type.kind) return mismatch(lowering, value, wanted);
  const constant = literalOf(lowering, value);
  if (!constant) return undefined;
  if (constant.kind === 'money' && !isInCurrency(lowering, value, constant.money.currency)) return undefined;
  if (constant.kind === 'duration' && 'business' in type && type.business !== constant.duration.business) {
    return mismatch(lowering, value, wanted);
  }
  return lowering.mark(constant, value);
}

/** Reports a value of another type than the one that is wanted, with what would fit. */
export function mismatch(lowering: Lowering, value: ast.Value, { name, type }: Typed): undefined {
  const fix = repair(lowering, value, type);
  const args = [name, typeInWords(type), fitInWords(type, lowering.header.currency)] as const;
  return lowering.report(typeMismatch, value, [...args], fix ? { fix } : {});
}

/** A list of names that have a scope of their own, and what messages call them and their owner. */
export interface OwnNames {
  readonly noun: string;
  readonly of: string;
  readonly known: readonly string[];
  /** What each of them is. */
  readonly target?: (name: string) => Target;
}

/** One of a list of names that have a scope of their own: options, groups, results. */
export function knownOption(
  lowering: Lowering,
  ref: ast.NameRef,
  { noun, of, known, target }: OwnNames,
): string | undefined {
  if (!ref.name) return undefined;
  if (known.includes(ref.name)) {
    if (target) lowering.refer(ref, target(ref.name));
    return ref.name;
  }
  const place = lowering.place(ref);
  const { suggestion, extras } = respell(place, ref.name, known);
  return lowering.report(optionUnknown, place, [ref.name, noun, of, known, suggestion], extras);
}

function optionConstant(
  lowering: Lowering,
  value: ast.Value,
  wanted: Typed,
  known: readonly string[],
): Constant | undefined {
  // `yes` and `no` may be options too; they are read as answers wherever a value stands.
  if (value.$type === 'YesNoLiteral' && known.includes(value.value)) {
    if (wanted.option) lowering.refer(value, wanted.option(value.value));
    return lowering.mark({ kind: 'option', option: value.value }, value);
  }
  if (value.$type !== 'RefValue') return mismatch(lowering, value, wanted);
  const { name: of, option: target } = wanted;
  const names: OwnNames = { noun: 'option', of, known, ...(target ? { target } : {}) };
  const option = value.name && knownOption(lowering, value.name, names);
  return option === undefined ? undefined : lowering.mark({ kind: 'option', option }, value);
}

/** The obvious repair of a value that only lacks its quotes, its currency, or has quotes too many. */
function repair(lowering: Lowering, value: ast.Value, wanted: ValueType): Fix | undefined {
  const text = repairedText(value, wanted, lowering.header.currency);
  return text === undefined
    ? undefined
    : { title: `Change to '${text}'`, edits: [{ place: lowering.place(value), text }] };
}

function repairedText(value: ast.Value, wanted: ValueType, currency: string | undefined): string | undefined {
  if (value.$type === 'RefValue')
    return wanted.kind === 'text' && !value.of ? `"${value.name?.name ?? ''}"` : undefined;
  if (value.$type === 'NumberLiteral')
    return wanted.kind === 'money' && currency ? `${value.raw} ${currency}` : undefined;
  if (value.$type !== 'StringLiteral' || wanted.kind !== 'options') return undefined;
  return wanted.options.find((option) => option.toLowerCase() === value.text.toLowerCase());
}

function isInCurrency(lowering: Lowering, value: ast.Value, written: string): boolean {
  const { currency } = lowering.header;
  if (currency === undefined || written === currency) return true;
  lowering.report(currencyMismatch, value, [written, currency]);
  return false;
}
