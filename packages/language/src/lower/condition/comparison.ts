import type { CompareCondition, ContainsCondition, Value } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import { operatorUnfit } from '../../problem/types/operator-unfit.ts';
import { typeMismatch } from '../../problem/types/type-mismatch.ts';
import type { Lowering } from '../lowering.ts';
import { constantOf } from './constant.ts';
import { namedValue } from './named-value.ts';
import type { ConditionScope } from './scope.ts';
import { type Asked, areComparable, fitInWords, isOrdered, typeInWords } from './value-type.ts';

/** `employees of account < 250`, or of an event's property: `with url = "/pricing"`. */
export function comparison(
  lowering: Lowering,
  asked: Asked,
  tail: ast.CompareTail | ast.WithTail,
  scope: ConditionScope,
): CompareCondition | ContainsCondition | undefined {
  const { operator, value } = tail;
  if (!operator || !value) return undefined;
  if (operator === 'contains') return containing(lowering, asked, tail, value);
  if (operator !== '=' && operator !== '!=' && !fitsOrder(lowering, asked, tail, operator)) return undefined;
  const right = rightOf(lowering, asked, value, scope);
  if (!right) return undefined;
  const condition: CompareCondition = { op: 'compare', left: asked.value, is: operator, right };
  return lowering.mark(condition, tail.$type === 'WithTail' ? tail : tail.$container, { is: tail, right: value });
}

/** `title contains "operations"`; the text stands in quotes. */
export function containing(
  lowering: Lowering,
  asked: Asked,
  tail: ast.ContainsTail | ast.WithTail,
  text: ast.Value,
): ContainsCondition | undefined {
  const { name, type, value } = asked;
  if (type.kind !== 'text') {
    const how = isOrdered(type) ? "compare it, as with '<'" : "compare it, as with '='";
    const at = lowering.place(tail, tail.$type === 'WithTail' ? 'operator' : undefined);
    const word = tail.$type === 'WithTail' ? at : { ...at, end: at.start + 'contains'.length };
    return lowering.report(operatorUnfit, word, ['contains', name, typeInWords(type), how]);
  }
  const constant = constantOf(lowering, text, asked);
  if (constant?.kind !== 'text') return undefined;
  const condition: ContainsCondition = { op: 'contains', value, text: constant.text };
  return lowering.mark(condition, tail.$type === 'WithTail' ? tail : tail.$container, { text });
}

/** Whether less and more mean something for what is asked about; if not, that is reported at the operator. */
export function fitsOrder(lowering: Lowering, { name, type }: Asked, tail: ast.FactTail, operator: string): boolean {
  if (isOrdered(type)) return true;
  const place = lowering.place(tail, tail.$type === 'BetweenTail' ? undefined : 'operator');
  const word = tail.$type === 'BetweenTail' ? { ...place, end: place.start + operator.length } : place;
  lowering.report(operatorUnfit, word, [operator, name, typeInWords(type), `use ${FITS[type.kind] ?? "'='"}`]);
  return false;
}

const FITS: Readonly<Record<string, string>> = {
  text: "'=', '!=', 'in' or 'contains'",
  options: "'=', '!=' or 'in'",
  'yes/no': "'=' or '!='",
};

/** The right-hand side: a value that is written out, or another field or score of the same type. */
function rightOf(lowering: Lowering, left: Asked, value: ast.Value, scope: ConditionScope): Value | undefined {
  if (value.$type !== 'RefValue' || !value.name || !isNamed(lowering, left, value, scope)) {
    return constantOf(lowering, value, left);
  }
  const right = namedValue(lowering, value, scope);
  if (!right) return undefined;
  if (areComparable(left.type, right.type)) return right.value;
  const fits =
    left.type.kind === right.type.kind
      ? `${fitInWords(left.type)}; '${right.name}' has none of them`
      : `${typeInWords(left.type)}; '${right.name}' is ${typeInWords(right.type)}`;
  return lowering.report(typeMismatch, value, [left.name, typeInWords(left.type), fits]);
}

/** An option wins over a field of its name; with `of`, or declared as a value, it is no option. */
function isNamed(lowering: Lowering, left: Asked, { name, of }: ast.RefValue, scope: ConditionScope): boolean {
  if (of) return true;
  if (left.type.kind === 'options' && left.type.options.includes(name.name)) return false;
  if (scope.subject === 'account' && lowering.accountFields.has(name.name)) return true;
  const kind = lowering.symbols.find(name.name)?.kind;
  return kind === 'field' || kind === 'score';
}
