import { type Condition, describeCondition } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import { isNamed } from '../support/condition-parts.ts';
import { type ConditionSite, conditionSites } from '../support/condition-sites.ts';
import { alwaysHolds, isObvious, neverTogether } from '../support/reasons.ts';
import { listed } from '../support/words.ts';

export const conditionAlways = defineCheck({
  code: 'condition-always',
  category: 'conditions',
  level: 'warning',
  summary: 'Every condition that is asked can fail for some lead.',
  run: (context) => {
    for (const site of conditionSites(context.agreement)) if (!isObvious(site)) examine(context, site);
  },
});

/** A moment may be one that comes to every lead, and the last line of a choice may take all that is left. */
function examine(context: CheckContext, site: ConditionSite): void {
  const { condition, given, role } = site;
  const { world } = context.analyses;
  const open: Condition[] = [condition];
  for (let next = open.pop(); next; next = open.pop()) {
    const isQuestion = next.op !== 'all' && (next !== condition || role === 'state');
    if (isQuestion && !isTold(next) && alwaysHolds(next, given, world)) {
      // What cannot happen at all is reported for that.
      if (!neverTogether([...given, condition], world)) reportAlways(context, next, given);
    } else if (next.op === 'all' || next.op === 'any') open.push(...next.of.toReversed());
  }
}

/** What a name stands for is looked at where it is declared; an event without more is a moment. */
const isTold = (condition: Condition): boolean =>
  isNamed(condition) || condition.op === 'event' || condition.op === 'constant';

function reportAlways({ report, analyses }: CheckContext, condition: Condition, given: readonly Condition[]): void {
  const stages = given.flatMap((one) => (one.op === 'stage' ? one.in : []));
  const isOnlyHere = stages.length > 0 && !alwaysHolds(condition, [], analyses.world);
  report({
    at: condition,
    message: `'${describeCondition(condition)}' holds for ${isOnlyHere ? `every lead in ${listed(stages, 'or')}` : 'every lead'}, so asking it changes nothing. Ask what you mean, or take it out.`,
  });
}
