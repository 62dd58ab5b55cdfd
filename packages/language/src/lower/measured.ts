import type { Constant, FieldType, Measure } from '@sla/agreement';
import * as ast from '../generated/ast.ts';
import { kpiBoundType } from '../problem/types/kpi-bound-type.ts';
import { constantOf } from './condition/constant.ts';
import { kindOfLiteral } from './condition/literal.ts';
import { fitInWords, typeInWords, type ValueType } from './condition/value-type.ts';
import { lowerFieldType } from './fields.ts';
import type { Lowering } from './lowering.ts';

/** The type of value that a measure gives: shares are percentages, sums are of the field's type. */
export function measuredBy(lowering: Lowering, measure: Measure): ValueType {
  switch (measure.kind) {
    case 'count':
      return { kind: 'number' };
    case 'time':
      return { kind: 'duration', business: measure.business };
    case 'sum':
      return typeOfField(lowering, measure.field);
    default:
      return { kind: 'percent' };
  }
}

/** The type of a field of the lead by its name; text for a name that is no field. */
export function typeOfField(lowering: Lowering, name: string): FieldType {
  const node = lowering.symbols.find(name)?.node;
  return lowerFieldType(ast.isFieldStatement(node) ? node.type : undefined);
}

/** An amount of what a KPI measures; one of another type is reported with an example of what would fit. */
export function amountOf(
  lowering: Lowering,
  node: ast.Value | ast.Amount | undefined,
  kpi: string,
  type: ValueType,
): Constant | undefined {
  if (!node || isFit(node, type)) return constantOf(lowering, node, { name: kpi, type });
  return lowering.report(kpiBoundType, node, [kpi, typeInWords(type), fitInWords(type, lowering.header.currency)]);
}

function isFit(node: ast.Value, type: ValueType): boolean {
  if (node.$type === 'RefValue' || kindOfLiteral(node) !== type.kind) return false;
  if (node.$type !== 'DurationLiteral' || !('business' in type)) return true;
  return node.raw.includes('business') === type.business;
}
