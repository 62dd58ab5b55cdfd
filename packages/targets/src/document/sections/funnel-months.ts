import type { FunnelMonth, FunnelPlan, StagePlan } from '@sla/agreement';
import { amountText, carriesAll, chanceText, countText, gapText } from '@sla/agreement';
import { type Context, shown } from '../context.ts';
import { badge, styled } from '../inline.ts';
import type { Block, Column, Inline, Row } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { mergedTimes } from '../table.ts';
import { monthText } from '../words/dates.ts';

/** Required against promised volumes by month, at the stages where something is promised, else where leads come in. */
export function funnelMonths({ agreement }: Context, funnel: FunnelPlan): readonly Block[] {
  if (funnel.months.length === 0) return [];
  const stages = shownStages(funnel);
  const columns: readonly Column[] = [
    { title: 'Results in', align: 'tight' },
    ...(funnel.cycleMonths > 0 ? [{ title: 'Leads in', align: 'tight' } as const] : []),
    { title: carriesAll(funnel) ? 'Goal' : 'Share of the goal', align: 'right' },
    ...stages.flatMap(({ stage }) => stageColumns(shown(agreement.stages[stage] ?? { name: stage }))),
    { title: 'Chance', align: 'right' },
  ];
  const months = funnel.months.map((month, at) => monthRow(funnel, stages, month, at));
  const rows = mergedTimes(months, funnel.cycleMonths > 0 ? 2 : 1);
  return [{ kind: 'table', caption: 'Month by month', columns, rows }];
}

const stageColumns = (stage: string): readonly Column[] =>
  [`${stage} needed`, 'promised', 'against needed', 'expected'].map((title) => ({ title, align: 'right' }));

function shownStages({ stages, chance }: FunnelPlan): readonly StagePlan[] {
  const promised = stages.filter(
    ({ total, everyMonth }) => total.promised !== undefined || everyMonth.promised !== undefined,
  );
  const start = chance.kind === 'chance' ? chance.stage : stages[0]?.stage;
  return promised.length > 0 ? promised : stages.filter(({ stage }) => stage === start);
}

function monthRow(
  { name, chance, cycleMonths }: FunnelPlan,
  stages: readonly StagePlan[],
  { month, volumeMonth, beforeTerm, part }: FunnelMonth,
  at: number,
): Row {
  const own = chance.kind === 'chance' ? chance.months.find((row) => row.month === month) : undefined;
  const assumed = beforeTerm ? [' ', styled('muted', '(assumed)')] : [];
  return {
    pointer: pointerTo('funnels', name),
    cells: [
      [monthText(month)],
      ...(cycleMonths > 0 ? [[monthText(volumeMonth), ...assumed]] : []),
      part ? [amountText(part)] : [],
      ...stages.flatMap(({ months }): readonly Inline[] => {
        const numbers = months[at] ?? {};
        return [
          [countText(numbers.required)],
          [countText(numbers.promised)],
          numbers.gap ? [badge(numbers.gap.covered ? 'good' : 'short', gapText(numbers))] : [],
          [countText(numbers.expected)],
        ];
      }),
      own ? [chanceText(own.chance)] : [],
    ],
  };
}
