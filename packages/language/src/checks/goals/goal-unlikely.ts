import {
  type ConversionRate,
  chanceText,
  type FunnelChance,
  type FunnelPlan,
  formatPercent,
  ratio,
} from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { entryOf } from '../support/words.ts';

export const goalUnlikely = defineCheck({
  code: 'goal-unlikely',
  category: 'goals',
  level: 'warning',
  summary: 'A goal is more likely met than missed.',
  run: ({ agreement, analyses, report }) => {
    for (const funnel of Object.values(agreement.funnels)) {
      const goal = entryOf(agreement.goals, funnel.goal ?? '');
      // The chance in all is cheap; only where it is low do we ask what it hangs on.
      if (!goal || (analyses.chanceOf(funnel) ?? 1) >= 0.5) continue;
      // What this funnel lacks others may bring.
      if ((analyses.chanceTogether(goal.name) ?? 0) >= 0.5) continue;
      const plan = analyses.planOf(funnel);
      const { chance } = plan;
      if (chance.kind === 'none' || isShort(plan, chance)) continue;
      const rate = funnel.rates.find(({ from, to }) => from === chance.decisive?.from && to === chance.decisive.to);
      const line = goal.commitments.find((one) => plan.of === (one.kind === 'deliver' ? one.of.name : one.kpi));
      report({
        at: line ?? [goal, 'name'],
        message: `The chance that '${plan.name}' meets its part of '${goal.name}' is ${percent(chance.total)}: more likely it is missed.${why(rate)} Expect more leads, or promise less.`,
        related: [
          ...(rate ? [{ at: rate, message: 'This rate matters most.' }] : []),
          { at: [funnel, 'name'], message: `'${plan.name}' carries it.` },
        ],
      });
    }
  },
});

/** Too few leads are the cause, which is told elsewhere, with both numbers. */
function isShort({ stages }: FunnelPlan, { basis, stage }: FunnelChance): boolean {
  const total = stages.find((one) => one.stage === stage)?.total;
  const volume = total?.[basis];
  return volume !== undefined && total?.required !== undefined && volume < total.required;
}

function why(rate: ConversionRate | undefined): string {
  if (!rate) return '';
  const step = `'${rate.from} -> ${rate.to}'`;
  const { evidence } = rate;
  return evidence
    ? ` The rate ${step} matters most, and rests on ${evidence.converted} of ${evidence.of}.`
    : ` The rate ${step} matters most.`;
}

/** A chance of four digits, in whole percent. */
function percent(chance: number): string {
  if (chance < 0.001) return chanceText(chance);
  const share = ratio(Math.round(chance * 10_000), 10_000);
  return share ? formatPercent(share, 0) : '';
}
