import type { Constant, Value } from '../model/condition.ts';

/** Whether a value is written out, rather than read of a lead or of what is measured. */
export function isConstant(value: Value): value is Constant {
  return !READ.includes(value.kind);
}

const READ: readonly Value['kind'][] = ['field', 'score', 'property', 'kpi', 'account', 'owner', 'previous owner'];
