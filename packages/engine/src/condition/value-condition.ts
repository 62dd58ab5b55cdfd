import type { Condition } from '@sla/agreement';
import { holds, order } from './compare.ts';
import { type Compiler, plain } from './compiler.ts';
import type { Compiled, Test } from './context.ts';
import { presenceOf, type Read, type Reader, readerOf } from './values.ts';

type ValueCondition = Extract<Condition, { op: 'compare' | 'in' | 'contains' | 'between' | 'known' }>;

/** What a condition says of values: how two compare, whether one is of a list, within bounds, or known at all. */
export function compileValue({ shown }: Compiler, condition: ValueCondition): Compiled {
  if (condition.op === 'known') {
    const { test, on } = presenceOf(condition.value, shown);
    return { ...plain, test: condition.known ? test : (moment) => !test(moment), on: new Set(on) };
  }
  const value = readerOf(condition.op === 'compare' ? condition.left : condition.value, shown);
  const right = condition.op === 'compare' ? readerOf(condition.right, shown) : undefined;
  return {
    ...plain,
    test: valueTest(condition, value.read, right),
    on: new Set([...value.on, ...(right?.on ?? [])]),
  };
}

function valueTest(condition: Exclude<ValueCondition, { op: 'known' }>, read: Read, right: Reader | undefined): Test {
  switch (condition.op) {
    case 'compare': {
      const { is } = condition;
      const other = right?.constant;
      if (other !== undefined) {
        return (moment) => {
          const value = read(moment);
          return value === undefined ? undefined : holds(is, order(value, other));
        };
      }
      return (moment) => {
        const [a, b] = [read(moment), right?.read(moment)];
        return a === undefined || b === undefined ? undefined : holds(is, order(a, b));
      };
    }
    case 'in':
      return (moment) => {
        const value = read(moment);
        if (value === undefined) return undefined;
        return condition.list.some((one) => order(value, one) === 0);
      };
    case 'contains': {
      const wanted = condition.text.toLowerCase();
      return (moment) => {
        const value = read(moment);
        return value?.kind === 'text' ? value.text.toLowerCase().includes(wanted) : undefined;
      };
    }
    case 'between':
      return (moment) => {
        const value = read(moment);
        if (value === undefined) return undefined;
        const [low, high] = [holds('>=', order(value, condition.low)), holds('<=', order(value, condition.high))];
        return low === undefined || high === undefined ? undefined : low && high;
      };
  }
}
