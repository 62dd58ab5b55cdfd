import type { Agreement } from '../model/agreement.ts';
import type { Goal } from '../model/goal.ts';
import type { Ratio } from '../model/ratio.ts';
import { isAdditive, shareOf } from './amount.ts';
import { goalChance } from './goal-chance.ts';
import type { FunnelPlan, PlanTerm } from './model.ts';
import type { ContributionPlan, GoalPlan } from './model-goals.ts';
import { partyName } from './party-name.ts';
import { amountsPlan, type Target, targetPlan, targetsOf } from './target.ts';

/** A goal by month and in all, with each team's part and the chance that its funnels give it. */
export function planGoal(goal: Goal, agreement: Agreement, term: PlanTerm, funnels: readonly FunnelPlan[]): GoalPlan {
  const targets = targetsOf(goal, agreement, term);
  const own = funnels.filter((funnel) => funnel.goal === goal.name);
  const chance = goalChance(own, agreement, term);
  return {
    name: goal.name,
    ...(goal.text ? { text: goal.text } : {}),
    owners: goal.owners.map(partyName),
    targets: targets.map(targetPlan),
    contributions: targets.flatMap((target) =>
      goal.sourced.flatMap(({ team, share }) => contribution(target, team, share) ?? []),
    ),
    funnels: own.map(({ name }) => name),
    ...(chance ? { chance } : {}),
  };
}

function contribution(target: Target, team: string, share: Ratio): ContributionPlan | undefined {
  const { like, of, timed, total } = target;
  if (!isAdditive(like)) return undefined;
  return { team, share, of, ...amountsPlan(timed, total, (value) => shareOf(value, share, like)) };
}
