import type { Condition } from '../model/condition.ts';

/** The stages that a moment is about, as in `lead becomes MQL`, alone or with more that has to hold. */
export function enteredStages(moment: Condition): readonly string[] {
  if (moment.op === 'becomes') return moment.what.op === 'stage' ? moment.what.in : enteredStages(moment.what);
  if (moment.op === 'all' || moment.op === 'any') return [...new Set(moment.of.flatMap(enteredStages))];
  return [];
}
