import { type Condition, describeCondition, type World } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import { isAboutScore, isNamed } from '../support/condition-parts.ts';
import { type ConditionSite, conditionSites } from '../support/condition-sites.ts';
import { isObvious, neverTogether } from '../support/reasons.ts';
import { listed } from '../support/words.ts';

export const conditionNever = defineCheck({
  code: 'condition-never',
  category: 'conditions',
  level: 'warning',
  summary: 'Every condition can hold for some lead.',
  run: (context) => {
    for (const site of conditionSites(context.agreement)) {
      if (!isObvious(site)) examine(context, site, site.condition);
    }
  },
});

/** Looks for the parts that can never hold: the condition itself, or one of the ways it allows. */
function examine(context: CheckContext, { given }: ConditionSite, whole: Condition): void {
  const { world } = context.analyses;
  const open: Condition[] = [whole];
  for (let next = open.pop(); next; next = open.pop()) {
    if (neverTogether([...given, next], world)) reportNever(context, smallest(next, given, world), given);
    else if (next.op === 'all' || next.op === 'any') open.push(...next.of.toReversed());
  }
}

/** The smallest part to blame: of what must hold together one that never does, otherwise all of it. */
function smallest(condition: Condition, given: readonly Condition[], world: World): Condition {
  if (condition.op !== 'all') return condition;
  const part = condition.of.find((one) => neverTogether([...given, one], world));
  return part ? smallest(part, given, world) : condition;
}

function reportNever({ report, analyses }: CheckContext, condition: Condition, given: readonly Condition[]): void {
  // What a name stands for, and how far a score reaches, is looked at where they are declared.
  if (isNamed(condition) || isAboutScore(condition) || condition.op === 'constant') return;
  const pair = clashingPair(condition, given, analyses.world);
  if (pair) {
    const [first, second] = pair;
    report({
      at: second,
      message: `No lead ever fits '${describeCondition(first)}' and '${describeCondition(second)}' together. Change one of them, or join them with \`or\`.`,
      related: [{ at: first, message: 'It excludes this.' }],
    });
    return;
  }
  const stages = given.flatMap((one) => (one.op === 'stage' ? one.in : []));
  const where =
    stages.length > 0 && !neverTogether([condition], analyses.world) ? `a lead in ${listed(stages, 'or')}` : 'any lead';
  report({
    at: condition,
    message: `'${describeCondition(condition)}' cannot hold for ${where}. Change it, or take it out.`,
  });
}

/** Two parts that exclude each other, if it takes no more than two. */
function clashingPair(
  condition: Condition,
  given: readonly Condition[],
  world: World,
): readonly [Condition, Condition] | undefined {
  if (condition.op !== 'all') return undefined;
  const { of } = condition;
  for (const [index, second] of of.entries()) {
    const first = of.slice(0, index).find((one) => neverTogether([...given, one, second], world));
    if (first) return [first, second];
  }
  return undefined;
}
