import { isConstant } from '../condition/constant.ts';
import type { CompareCondition, Comparison, Condition, Constant, Value } from '../model/condition.ts';
import type { FieldType } from '../model/lead.ts';
import { parseExact } from '../number/exact.ts';
import { type Context, flag, hasLabel, isKnown, onSide, variable } from './context.ts';
import { all, any, decided, FALSE, type Formula, not, TRUE, type Truth } from './formula.ts';
import { folded, keyOf } from './key.ts';
import { compared, fits, labelOf, mirrored, type Quantity, quantityOf } from './quantity.ts';
import type { Domain, Variable } from './variable.ts';

/** Two values compare so. */
export function compareTruth(context: Context, condition: CompareCondition, subject: string): Truth {
  const { left, right, is } = condition;
  if (!isConstant(left) && !isConstant(right)) return orderTruth(context, condition, left, right, subject);
  if (isConstant(right))
    return isConstant(left) ? constantTruth(left, is, right) : against(context, condition, left, is, [right], subject);
  return isConstant(left)
    ? against(context, condition, right, mirrored(is), [left], subject)
    : { yes: FALSE, no: FALSE };
}

/** The value is one of the list. */
export function inTruth(
  context: Context,
  condition: Condition,
  value: Value,
  list: readonly Constant[],
  subject: string,
) {
  if (!isConstant(value)) return against(context, condition, value, '=', list, subject);
  const truths = list.map((constant) => constantTruth(value, '=', constant));
  return { yes: any(truths.map(({ yes }) => yes)), no: all(truths.map(({ no }) => no)) };
}

/** The text contains another. */
export function containsTruth(
  context: Context,
  condition: Condition,
  value: Value,
  text: string,
  subject: string,
): Truth {
  const part = folded(text);
  if (isConstant(value)) {
    if (value.kind !== 'text') return { yes: FALSE, no: FALSE };
    return decided(folded(value.text).includes(part) ? TRUE : FALSE);
  }
  const of = valueVariable(context, value, subject);
  if (of.domain.kind !== 'labels' || of.domain.labels !== undefined) return opaque(context, condition, [of], subject);
  const contains = containsFlag(context, of, part);
  const named = {
    op: 'is',
    variable: of,
    among: () => context.bits.texts().reduce((bits, [other, bit]) => (other.includes(part) ? bits | bit : bits), 0n),
  } as const;
  const unnamed = { op: 'is', variable: of, among: () => 2n } as const;
  const yes = any([named, all([unnamed, part === '' ? TRUE : contains])]);
  return { yes, no: all([isKnown(context, of), not(yes)]) };
}

/** Whether a text that is not named contains a part. */
export function containsFlag(context: Context, of: Variable, part: string): Formula {
  return flag(context, `contains ${of.key} ${part}`, { kind: 'contains', text: part, in: of });
}

/** The value is known. */
export function knownTruth(context: Context, value: Value, known: boolean, subject: string): Truth {
  const isThere = isConstant(value) ? TRUE : isKnown(context, valueVariable(context, value, subject));
  return decided(known ? isThere : not(isThere));
}

/** The variable for a value of the lead, of its account, or of the agreement. */
export function valueVariable(context: Context, value: Exclude<Value, Constant>, subject: string): Variable {
  const isShared =
    value.kind === 'kpi' || value.kind === 'account' || (value.kind === 'field' && value.of === 'account');
  const whose = isShared ? '' : subject;
  return variable(context, `value ${whose} ${keyOf(value)}`, () => ({
    meaning: { kind: 'value', value, subject: whose },
    domain: domainOf(context, value),
    nullable: value.kind !== 'score' || value.at !== undefined || context.world.scores[value.score]?.for === 'account',
  }));
}

function domainOf(context: Context, value: Exclude<Value, Constant>): Domain {
  if (value.kind === 'account' || value.kind === 'owner' || value.kind === 'previous owner')
    return { kind: 'labels', labels: ['yes'] };
  if (value.kind === 'kpi') return { kind: 'scale', scale: undefined, whole: false };
  if (value.kind === 'score') return scoreDomain(context, value.score);
  const type =
    value.kind === 'property'
      ? context.properties[value.property]?.type
      : value.kind === 'field'
        ? context.world[value.of].fields[value.field]?.type
        : undefined;
  return type === undefined ? { kind: 'labels' } : fieldDomain(type);
}

function fieldDomain(type: FieldType): Domain {
  if (type.kind === 'options') return { kind: 'labels', labels: type.options.map((option) => `option ${option}`) };
  if (type.kind === 'yes/no') return { kind: 'labels', labels: ['yes', 'no'] };
  if (type.kind === 'text') return { kind: 'labels' };
  const fixed = type.kind === 'money' || type.kind === 'duration' ? undefined : type.kind;
  return { kind: 'scale', scale: fixed, whole: false };
}

function scoreDomain({ world }: Context, score: string): Domain {
  const { min, max, whole = false } = world.ranges?.[score] ?? {};
  const low = min === undefined ? undefined : parseExact(String(min));
  const high = max === undefined ? undefined : parseExact(String(max));
  return { kind: 'scale', scale: 'number', whole, ...(low && { low }), ...(high && { high }) };
}

function constantTruth(left: Constant, is: Comparison, right: Constant): Truth {
  const order = compared(left, right);
  const answer = order === undefined ? undefined : fits(order, is);
  return answer === undefined ? { yes: FALSE, no: FALSE } : decided(answer ? TRUE : FALSE);
}

/** The value compares so with one of the constants. */
function against(
  context: Context,
  condition: Condition,
  value: Exclude<Value, Constant>,
  is: Comparison,
  constants: readonly Constant[],
  subject: string,
): Truth {
  const of = valueVariable(context, value, subject);
  const found = constants.map((constant) => literal(context, of, is, constant));
  const fitting = found.filter((one) => one !== undefined);
  if (fitting.length < found.length) return opaque(context, condition, [of], subject);
  const among = (): bigint => fitting.reduce((bits, one) => bits | one.among(), 0n);
  const yes: Formula = { op: 'is', variable: of, among };
  return { yes, no: all([isKnown(context, of), not(yes)]) };
}

function literal(context: Context, of: Variable, is: Comparison, constant: Constant) {
  const quantity = quantityOf(constant);
  if (quantity !== undefined)
    return isOnScale(of.domain, quantity) ? onSide(context, of, sidesOf(is), quantity) : undefined;
  const label = labelOf(constant);
  if (label === undefined || of.domain.kind !== 'labels' || (is !== '=' && is !== '!=')) return undefined;
  if (of.domain.labels === undefined && !label.startsWith('text ')) return undefined;
  if (of.domain.labels !== undefined && label.startsWith('text ')) return undefined;
  const same = hasLabel(context, of, [label]);
  if (is === '=') return same;
  return { ...same, among: () => context.bits.values(of.domain) & ~same.among() };
}

function isOnScale(domain: Domain, quantity: Quantity): boolean {
  if (domain.kind !== 'scale') return false;
  domain.scale ??= quantity.scale;
  return domain.scale === quantity.scale;
}

function sidesOf(is: Comparison): ReadonlySet<-1 | 0 | 1> {
  const sides = ([-1, 0, 1] as const).filter((order) => fits(order, is) === true);
  return new Set(sides);
}

/** Two values that are both unknown beforehand: how they compare is a variable of its own. */
function orderTruth(
  context: Context,
  condition: CompareCondition,
  left: Exclude<Value, Constant>,
  right: Exclude<Value, Constant>,
  subject: string,
): Truth {
  const [first, second] = [valueVariable(context, left, subject), valueVariable(context, right, subject)];
  const [a, b, is] = first.key <= second.key ? [first, second, condition.is] : [second, first, mirrored(condition.is)];
  const known = all([isKnown(context, a), isKnown(context, b)]);
  if (!areComparable(a.domain, b.domain) || (a.domain.kind === 'labels' && is !== '=' && is !== '!='))
    return opaque(context, condition, [a, b], subject);
  if (a === b) return fits(0, is) ? { yes: known, no: FALSE } : { yes: FALSE, no: known };
  const labels = a.domain.kind === 'scale' ? ['<', '=', '>'] : ['=', '≠'];
  const order = variable(context, `order ${a.key} ${b.key}`, () => ({
    meaning: { kind: 'order' },
    domain: { kind: 'labels', labels },
  }));
  if (!context.orders.some((other) => other.order === order)) context.orders.push({ a, b, order });
  const orders = { '<': -1, '=': 0, '>': 1, '≠': 'different' } as const;
  const holding = (['<', '=', '>', '≠'] as const).filter((label) => labels.includes(label) && fits(orders[label], is));
  const so = hasLabel(context, order, holding);
  return { yes: all([known, so]), no: all([known, not(so)]) };
}

function areComparable(a: Domain, b: Domain): boolean {
  if (a.kind === 'labels' && b.kind === 'labels') return (a.labels === undefined) === (b.labels === undefined);
  if (a.kind === 'labels' || b.kind === 'labels') return false;
  a.scale ??= b.scale;
  b.scale ??= a.scale;
  return a.scale === b.scale;
}

/** A comparison that is not reasoned about: only that it takes known values. */
function opaque(context: Context, condition: Condition, of: readonly Variable[], subject: string): Truth {
  const holds = flag(context, `holds ${subject} ${keyOf(condition)}`, { kind: 'holds', condition, subject });
  const known = of.map((one) => isKnown(context, one));
  return { yes: all([...known, holds]), no: all([...known, not(holds)]) };
}
