import type { LensKind } from './lens.ts';
import { volumes } from './words.ts';

export const stageLens: LensKind = {
  kind: 'stage',
  of: 'stages',
  summary: 'How many leads enter a stage every month: needed, promised, expected.',
  title: (name, { plan }) => {
    const rows = plan.funnels.flatMap((funnel) => {
      const stage = funnel.stages.find((row) => row.stage === name);
      const numbers = stage && volumes(stage.everyMonth);
      return numbers ? [{ funnel: funnel.name, numbers }] : [];
    });
    const [only, ...others] = rows;
    if (!only) return undefined;
    if (others.length === 0) return `every month: ${only.numbers}`;
    return rows.map(({ funnel, numbers }) => `${funnel} every month: ${numbers}`).join(' · ');
  },
};
