import type { Agreement } from '../model/agreement.ts';
import type { Condition } from '../model/condition.ts';

/**
 * The stages whose leads pass a moment, as in `lead becomes MQL`, alone or with more that has to hold. A lead that is
 * created passes into the stages that wait for that.
 */
export function enteredStages(moment: Condition, { stages }: Pick<Agreement, 'stages'>): readonly string[] {
  const entered = (condition: Condition): readonly string[] => {
    switch (condition.op) {
      case 'becomes':
        return condition.what.op === 'stage' ? condition.what.in : entered(condition.what);
      case 'event':
        return condition.event === 'created' ? firstStages(stages) : [];
      case 'all':
      case 'any':
        return [...new Set(condition.of.flatMap(entered))];
      default:
        return [];
    }
  };
  return entered(moment);
}

const firstStages = (stages: Agreement['stages']): readonly string[] =>
  Object.values(stages)
    .filter(({ enters }) => enters.some(({ when }) => when.op === 'event' && when.event === 'created'))
    .map(({ name }) => name);
