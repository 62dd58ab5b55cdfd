import type { FunnelMonth, FunnelPlan, StagePlan } from '@sla/agreement';
import { amountText, carriesAll, chanceText, countText, gapText } from '@sla/agreement';
import type { Look } from './look.ts';
import { type Cell, type Column, tableLines } from './table.ts';

/** Required against promised volumes by month, at the stages where something is promised, else where leads come in. */
export function monthLines(funnel: FunnelPlan, look: Look): readonly string[] {
  if (funnel.months.length === 0) return [];
  const stages = shownStages(funnel);
  const rows = funnel.months.map((month, at) => monthRow(funnel, stages, month, at, look));
  const columns: readonly Column[] = [
    { title: 'Results in', align: 'left' },
    { title: 'leads in', align: 'left', expendable: 1 },
    { title: carriesAll(funnel) ? 'goal' : 'share of goal', align: 'right', expendable: 2 },
    ...stages.flatMap(stageColumns),
    { title: 'chance', align: 'right' },
  ];
  return tableLines({ columns, rows }, look.width - 2, look.style.dim);
}

function shownStages({ stages, chance }: FunnelPlan): readonly StagePlan[] {
  const promised = stages.filter(
    ({ total, everyMonth }) => total.promised !== undefined || everyMonth.promised !== undefined,
  );
  const start = chance.kind === 'chance' ? chance.stage : stages[0]?.stage;
  return promised.length > 0 ? promised : stages.filter(({ stage }) => stage === start);
}

const stageColumns = ({ stage }: StagePlan, at: number): readonly Column[] => [
  { title: `${stage} needs`, align: 'right', ...(at === 0 ? {} : { expendable: 3 }) },
  { title: 'promised', align: 'right', ...(at === 0 ? {} : { expendable: 3 }) },
  { title: 'gap', align: 'right', ...(at === 0 ? {} : { expendable: 3 }) },
  { title: 'expected', align: 'right', expendable: 4 },
];

function monthRow(
  { chance, cycleMonths }: FunnelPlan,
  stages: readonly StagePlan[],
  { month, volumeMonth, beforeTerm, part }: FunnelMonth,
  at: number,
  { style }: Look,
): readonly Cell[] {
  const own = chance.kind === 'chance' ? chance.months.find((row) => row.month === month) : undefined;
  const before = beforeTerm ? { paint: style.dim } : {};
  return [
    { text: month, ...before },
    { text: cycleMonths === 0 ? '' : `${volumeMonth}${beforeTerm ? ' (assumed)' : ''}`, ...before },
    { text: part ? amountText(part) : '' },
    ...stages.flatMap(({ months }): readonly Cell[] => {
      const numbers = months[at] ?? {};
      const isShort = numbers.gap?.covered === false;
      return [
        { text: countText(numbers.required) },
        { text: countText(numbers.promised), ...before },
        { text: gapText(numbers), paint: isShort ? style.red : style.green },
        { text: countText(numbers.expected), ...before },
      ];
    }),
    { text: own ? chanceText(own.chance) : '' },
  ];
}
