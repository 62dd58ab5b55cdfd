import type { Agreement } from '@sla/agreement';
import type { ValueType } from '../../../lower/condition/value-type.ts';

/** What a KPI's value is: a share, a number, a length of time, or what the field it adds up is. */
export function kpiType(agreement: Agreement | undefined, name: string): ValueType | undefined {
  const measure = agreement?.kpis[name]?.measure;
  switch (measure?.kind) {
    case undefined:
      return undefined;
    case 'count':
      return { kind: 'number' };
    case 'sum':
      return agreement?.lead.fields[measure.field]?.type;
    case 'time':
      return { kind: 'duration', business: measure.business };
    default:
      return { kind: 'percent' };
  }
}
