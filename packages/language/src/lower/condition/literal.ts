import type { Constant } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import { parseDate, parseDateTime } from '../../parse/literals.ts';
import { literalInvalid } from '../../problem/types/literal-invalid.ts';
import { lengthOf, moneyOf, numberOf, ratioOf } from '../literals.ts';
import type { Lowering } from '../lowering.ts';

/** A value that is no name. */
export type Literal = Exclude<ast.Value, ast.RefValue>;

/** What kind of value is written, whether or not it is a possible one; a time of the day is never compared. */
export function kindOfLiteral(value: Literal): Constant['kind'] | 'time' {
  return value.$type === 'DateValue' && value.time ? 'date and time' : KINDS[value.$type];
}

const KINDS: Readonly<Record<Literal['$type'], Constant['kind'] | 'time'>> = {
  DateValue: 'date',
  DurationLiteral: 'duration',
  MoneyLiteral: 'money',
  NumberLiteral: 'number',
  PercentLiteral: 'percent',
  StringLiteral: 'text',
  TimeLiteral: 'time',
  YesNoLiteral: 'yes/no',
};

/** The value itself; an impossible one (2027-02-30) is reported. */
export function literalOf(lowering: Lowering, value: Literal): Constant | undefined {
  switch (value.$type) {
    case 'NumberLiteral': {
      const number = numberOf(lowering, value);
      return number === undefined ? undefined : { kind: 'number', number };
    }
    case 'PercentLiteral': {
      const share = ratioOf(lowering, value);
      return share && { kind: 'percent', share };
    }
    case 'MoneyLiteral': {
      const money = moneyOf(lowering, value);
      return money && { kind: 'money', money };
    }
    case 'DurationLiteral': {
      const duration = lengthOf(lowering, value);
      return duration && { kind: 'duration', duration };
    }
    case 'DateValue':
      return dateConstant(lowering, value);
    case 'StringLiteral':
      return { kind: 'text', text: value.text };
    case 'YesNoLiteral':
      return { kind: 'yes/no', yes: value.value === 'yes' };
    case 'TimeLiteral':
      return undefined;
  }
}

function dateConstant(lowering: Lowering, node: ast.DateValue): Constant | undefined {
  const { date, time } = node;
  const read = time ? parseDateTime(date, time) : parseDate(date);
  if (!('value' in read)) return lowering.report(literalInvalid, node, [read.problem]);
  return { kind: time ? 'date and time' : 'date', date: read.value };
}
