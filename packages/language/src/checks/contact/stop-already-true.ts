import { type Ask, type Condition, conditionParts, describeCondition, possible, type Stop } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import { asksOf, type Beginning, beginnings } from '../support/begins.ts';

export const stopAlreadyTrue = defineCheck({
  code: 'stop-already-true',
  category: 'contact',
  level: 'warning',
  summary: 'What stops a contact policy or nurture can still turn true after the beginning.',
  run: (context) => {
    const { contacts, nurtures } = context.agreement;
    for (const { name, stop } of [...Object.values(contacts), ...Object.values(nurtures)]) {
      const ways = beginnings(context.agreement, name);
      if (ways.length === 0) continue;
      for (const one of stop) if (isStanding(one.when)) examine(context, name, one, ways);
    }
  },
});

/** A line acts when it turns true, so one that holds from the beginning waits for what has passed. */
function examine({ analyses, report }: CheckContext, name: string, { when }: Stop, ways: readonly Beginning[]): void {
  const fails: Ask = { condition: when, holds: false };
  if (!ways.every((way) => possible([...asksOf(way), fails], analyses.world).verdict === 'no')) return;
  // What never begins is reported for that.
  if (!ways.some((way) => possible(asksOf(way), analyses.world).verdict === 'yes')) return;
  report({
    at: when,
    message: `'${describeCondition(when)}' holds already whenever '${name}' begins, so it does not end it: a line acts when it turns true. Ask for what happens later.`,
    related: ways.map(({ at }) => ({ at, message: `'${name}' begins here.` })),
  });
}

/**
 * Whether it asks only what is the same before and after the handoff of one moment, and of which no single event can
 * be the moment. What is behind a name may be either, so names are left alone.
 */
const isStanding = (condition: Condition): boolean => conditionParts(condition).every(isStandingPart);

function isStandingPart(part: Condition): boolean {
  switch (part.op) {
    case 'all':
    case 'any':
    case 'not':
    case 'at least':
    case 'compare':
    case 'in':
    case 'contains':
    case 'between':
    case 'stage':
      return true;
    case 'known':
      return part.value.kind !== 'owner' && part.value.kind !== 'previous owner';
    default:
      return false;
  }
}
