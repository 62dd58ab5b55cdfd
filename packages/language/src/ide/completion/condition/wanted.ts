import { isFieldStatement } from '../../../generated/ast.ts';
import type { ValueType } from '../../../lower/condition/value-type.ts';
import { lowerFieldType } from '../../../lower/fields.ts';
import type { Expectation } from '../../expect/expectation.ts';
import { isIn, type Slot } from '../../expect/slot.ts';
import type { World } from '../world.ts';
import { kpiType } from './kpi-type.ts';
import type { Question } from './question.ts';

/** The properties of the grammar that hold a value of some type. */
export const VALUE_SLOTS: readonly Slot[] = [
  'AlarmStatement.value',
  'BetweenTail.lower',
  'BetweenTail.upper',
  'ChangeGoalStatement.amount',
  'ChangeGoalStatement.base',
  'CompareTail.value',
  'DealSizeStatement.size',
  'GivenStatement.value',
  'InTail.values',
  'KpiTargetStatement.value',
  'ReachStatement.amount',
  'Setting.value',
  'WithTail.value',
];

/** What type a value at a place has to be of, where that is known. */
export function wantedType(
  { line, declaration, rest }: Expectation,
  slots: readonly Slot[],
  question: Question | undefined,
  world: World,
): ValueType | undefined {
  const last = (slot: Slot) => line.findLast((word) => word.slots.includes(slot))?.text.replaceAll('`', '');
  if (isIn(slots, 'KpiTargetStatement') || isIn(slots, 'AlarmStatement')) {
    return kpiType(world.agreement, declaration?.name ?? '');
  }
  if (slots.includes('DealSizeStatement.size')) return { kind: 'money' };
  if (slots.includes('ChangeGoalStatement.amount')) return { kind: 'percent' };
  if (slots.includes('ChangeGoalStatement.base'))
    return kpiType(world.agreement, last('ChangeGoalStatement.kpi') ?? '');
  // The KPI stands behind the amount, if it stands there yet.
  if (slots.includes('ReachStatement.amount')) return kpiType(world.agreement, rest[rest.indexOf('of') + 1] ?? '');
  if (isIn(slots, 'WithTail')) {
    const property = last('WithTail.property');
    return question?.subject?.properties?.find(({ name }) => name === property)?.type;
  }
  if (isIn(slots, 'GivenStatement')) {
    const field = last('Setting.field') ?? last('GivenStatement.subject') ?? '';
    return fieldType(world, field, line[1]?.text === 'account');
  }
  return question?.subject?.type;
}

function fieldType({ symbols, accountFields }: World, name: string, isOfAccount: boolean): ValueType | undefined {
  const node = isOfAccount ? accountFields.get(name) : symbols.find(name)?.node;
  return isFieldStatement(node) ? lowerFieldType(node.type) : undefined;
}
