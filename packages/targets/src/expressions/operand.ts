import type { Agreement, Constant, Inexpressible, Value } from '@sla/agreement';
import { dayOf } from '@sla/agreement';
import { dateText, keyOf, loweredText, numberOf, shareOf } from './encode.ts';
import type { Formula, Path, Term } from './formula.ts';
import { known } from './formula.ts';

/** A value as other engines see it. Values of two kinds do not compare. */
export interface Operand {
  readonly kind: 'text' | 'option' | 'yes/no' | 'number' | 'money' | 'date' | 'date and time';
  readonly term: Term;
  /** The currency of money. */
  readonly currency?: Term;
  /** What has to be known before it can be asked. */
  readonly guards: readonly Formula[];
}

/** A value that is never there, or that nobody else can be told. */
export type NoOperand = { readonly never: true } | { readonly because: Inexpressible };

const NEVER: NoOperand = { never: true };

/** How other engines see a value. */
export function operandOf(agreement: Agreement, value: Value): Operand | NoOperand {
  switch (value.kind) {
    case 'field':
      return fieldOperand(agreement, value);
    case 'score':
      if (value.at !== undefined) return { because: 'past' };
      return { kind: 'number', term: { path: ['scores', keyOf(value.score)] }, guards: [] };
    case 'kpi':
      return { because: 'measure' };
    case 'property':
      return { because: 'event' };
    case 'account':
    case 'owner':
    case 'previous owner':
      return NEVER;
    default:
      return literalOperand(value);
  }
}

function fieldOperand(agreement: Agreement, { of, field }: Extract<Value, { kind: 'field' }>): Operand | NoOperand {
  const { fields } = agreement[of];
  const type = Object.hasOwn(fields, field) ? fields[field]?.type : undefined;
  if (type === undefined) return NEVER;
  if (type.kind === 'duration') return { because: 'length of time' };
  const path: Path = [of, keyOf(field)];
  const guards = [known(path)];
  if (type.kind === 'options') return { kind: 'option', term: { path }, guards };
  if (type.kind !== 'money') return { kind: type.kind, term: { path }, guards };
  return { kind: 'money', term: { path: [...path, 'amount'] }, currency: { path: [...path, 'currency'] }, guards };
}

function literalOperand(constant: Constant): Operand | NoOperand {
  switch (constant.kind) {
    case 'text':
      return { kind: 'text', term: { literal: loweredText(constant.text) }, guards: [] };
    case 'option':
      return { kind: 'option', term: { literal: constant.option }, guards: [] };
    case 'yes/no':
      return { kind: 'yes/no', term: { literal: constant.yes }, guards: [] };
    case 'number':
      return decimal('number', numberOf(constant.number));
    case 'percent':
      return decimal('number', shareOf(constant.share));
    case 'money': {
      const { amount, currency } = constant.money;
      const operand = decimal('money', numberOf(amount));
      return 'kind' in operand ? { ...operand, currency: { literal: currency } } : operand;
    }
    case 'date':
    case 'date and time':
      if (Number.isNaN(dayOf(constant.date.slice(0, 10)))) return NEVER;
      return { kind: constant.kind, term: { literal: dateText(constant.date) }, guards: [] };
    case 'duration':
      return { because: 'length of time' };
  }
}

function decimal(kind: 'number' | 'money', value: number | undefined): Operand | NoOperand {
  return value === undefined ? { because: 'precision' } : { kind, term: { literal: value }, guards: [] };
}
