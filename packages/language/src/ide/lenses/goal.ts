import { type FunnelPlan, formatCount, type GoalPlan, type Plan, type StagePlan } from '@sla/agreement';
import type { LensKind } from './lens.ts';
import { chances } from './words.ts';

export const goalLens: LensKind = {
  kind: 'goal',
  of: 'goals',
  summary: 'How likely a goal is met, and what it needs at every stage, by month and in all.',
  title: (name, { plan }) => {
    const goal = plan.goals.find((one) => one.name === name);
    if (!goal) return undefined;
    const chance = chanceOf(goal);
    // The chance comes first: what every stage needs is long, and an editor cuts what does not fit.
    const parts = [...(chance === undefined ? [] : [`chance ${chance}`]), ...needsOf(plan, name)];
    return parts.length > 0 ? parts.join(' · ') : undefined;
  },
};

/** What a goal needs at every stage of its funnels, by month and in all. */
export const needsOf = ({ funnels }: Plan, goal: string): readonly string[] =>
  funnels.filter((funnel) => funnel.goal === goal).flatMap(throughFunnel);

/** `95.2% that the whole is met, 7.1% that every month is met` */
export const chanceOf = ({ chance }: GoalPlan): string | undefined =>
  chance && chances(chance.total, chance.everyMonth);

function throughFunnel(funnel: FunnelPlan): readonly string[] {
  const month = chain(funnel.stages, ({ everyMonth }) => everyMonth.required);
  const total = chain(funnel.stages, ({ total: whole }) => whole.required);
  return [...(month ? [`every month ${month}`] : []), ...(total ? [`in all ${total}`] : [])];
}

/** `2,323 Lead → 418 MQL → 25 Customer` */
function chain(stages: readonly StagePlan[], needed: (stage: StagePlan) => number | undefined): string | undefined {
  const steps = stages.flatMap((stage) => {
    const count = needed(stage);
    return count === undefined ? [] : [`${formatCount(count)} ${stage.stage}`];
  });
  return steps.length > 0 ? steps.join(' → ') : undefined;
}
