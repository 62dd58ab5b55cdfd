import { type Condition, describeCondition } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import { asksEvent, isNamed } from '../support/condition-parts.ts';
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

/** What happens to every lead is a moment still, and what has to hold always may well do so. */
function examine(context: CheckContext, site: ConditionSite): void {
  const { condition, given, role } = site;
  const { world } = context.analyses;
  const mayHold = role === 'expected' || (role !== 'state' && asksEvent(condition));
  const open: Condition[] = [condition];
  for (let next = open.pop(); next; next = open.pop()) {
    const isQuestion = next.op !== 'all' && (next !== condition || !mayHold);
    if (isQuestion && !isTold(next) && alwaysHolds(next, given, world)) {
      // What cannot happen at all is reported for that.
      if (!neverTogether([...given, condition], world)) reportAlways(context, next, site);
    } else if (next.op === 'all' || next.op === 'any') open.push(...next.of.toReversed());
  }
}

/** What a name stands for is looked at where it is declared; an event without more is a moment. */
const isTold = (condition: Condition): boolean =>
  isNamed(condition) || condition.op === 'event' || condition.op === 'constant';

function reportAlways(
  { report, analyses }: CheckContext,
  condition: Condition,
  { given, role, condition: whole }: ConditionSite,
): void {
  const stages = given.flatMap((one) => (one.op === 'stage' ? one.in : []));
  const isOnlyHere = stages.length > 0 && !alwaysHolds(condition, [], analyses.world);
  const leads = isOnlyHere ? `every lead in ${listed(stages, 'or')}` : 'every lead';
  report({
    at: condition,
    message: `'${describeCondition(condition)}' holds for ${leads}, ${repair[condition === whole ? role : 'state']}.`,
  });
}

/** What follows, and what to do; a part of a condition is asked of a lead wherever the whole stands. */
const repair: Readonly<Record<ConditionSite['role'], string>> = {
  moment: 'so there is nothing to wait for. Ask what you mean, or take it out',
  line: 'so this line takes all that come to it. Ask what you mean, or write `otherwise` where it is the last',
  state: 'so asking it changes nothing. Ask what you mean, or take it out',
  expected: 'so asking it changes nothing. Ask what you mean, or take it out',
};
