import type { Kpi } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import { isFieldStatement } from '../../generated/ast.ts';
import { lowerFieldType } from '../fields.ts';
import type { Lowering } from '../lowering.ts';
import { every } from '../statements.ts';
import type { ValueType } from './value-type.ts';

/** What a KPI's value is: a share, a number, a length of time, or what the field it adds up is. */
export function kpiTypeOf(lowering: Lowering, node: ast.Kpi): ValueType | undefined {
  const measure = measureOf(node)?.measure;
  switch (measure?.$type) {
    case 'RateMeasure':
    case 'ShareMeasure':
    case 'KeptMeasure':
    case 'LateMeasure':
      return { kind: 'percent' };
    case 'TimeMeasure':
      return { kind: 'duration', business: measure.business };
    case 'CountMeasure':
      return { kind: 'number' };
    case 'SumMeasure':
      return leadFieldType(lowering, measure.field?.name?.name);
    default:
      return undefined;
  }
}

/** Over which calendar period a KPI is measured; the month where nothing is said. */
export function kpiPeriodOf(node: ast.Kpi): Kpi['period'] {
  const unit = measureOf(node)?.every?.unit;
  return unit === 'day' || unit === 'week' || unit === 'quarter' || unit === 'year' ? unit : 'month';
}

/** Said nothing about here where there is no such field: the KPI itself reports that. */
function leadFieldType(lowering: Lowering, name: string | undefined): ValueType | undefined {
  const node = name === undefined ? undefined : lowering.symbols.find(name)?.node;
  return isFieldStatement(node) ? lowerFieldType(node.type) : undefined;
}

const measureOf = (node: ast.Kpi): ast.MeasureStatement | undefined => every(node.statements, 'MeasureStatement')[0];
