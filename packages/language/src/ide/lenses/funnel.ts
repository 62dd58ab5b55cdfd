import type { FunnelPlan, StagePlan } from '@sla/agreement';
import { rateName, whyUndetermined } from '@sla/agreement';
import type { LensKind } from './lens.ts';
import { chances, volumes } from './words.ts';

export const funnelLens: LensKind = {
  kind: 'funnel',
  of: 'funnels',
  summary: 'What a funnel needs against what is promised and expected, where it is shortest.',
  title: (name, { plan }) => {
    const funnel = plan.funnels.find((one) => one.name === name);
    if (!funnel) return undefined;
    if (funnel.notRequired) return `nothing is required: ${whyUndetermined[funnel.notRequired.reason]}`;
    const stage = tightest(funnel);
    const numbers = stage && volumes(stage.everyMonth);
    const parts = [
      ...(numbers ? [`${stage.stage} every month: ${numbers}`] : []),
      ...shortOf(stage),
      ...chanceOf(funnel),
    ];
    return parts.length > 0 ? parts.join(' · ') : undefined;
  },
};

/** The stage at which the promise falls furthest short of the need or, where none does, the last with a promise. */
function tightest({ stages }: FunnelPlan): StagePlan | undefined {
  const promised = stages.filter(({ everyMonth }) => everyMonth.gap !== undefined);
  const [worst] = promised.toSorted((a, b) => gapOf(a) - gapOf(b));
  return worst && gapOf(worst) < 0 ? worst : (promised.at(-1) ?? stages.at(-1));
}

const gapOf = ({ everyMonth }: StagePlan): number => everyMonth.gap?.difference ?? 0;

const shortOf = (stage: StagePlan | undefined): readonly string[] =>
  stage && stage.short.length > 0 ? [`too little for ${stage.short.length} months, first ${stage.short[0]}`] : [];

function chanceOf({ chance }: FunnelPlan): readonly string[] {
  if (chance.kind === 'none') return [];
  const { decisive } = chance;
  return [
    `chance ${chances(chance.total, chance.everyMonth)}`,
    ...(decisive ? [`matters most: ${rateName(decisive)}`] : []),
  ];
}
