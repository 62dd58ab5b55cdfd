import {
  amountText,
  type ContributionPlan,
  chancesOfWhat,
  chanceText,
  formatPercent,
  type GoalPlan,
  periodsText,
  type TargetPlan,
  titled,
} from '@sla/agreement';
import { type Look, safe } from './look.ts';
import { type Cell, tableLines } from './table.ts';

/** Each goal with what it promises in a month and in all, each team's part, and its chance. */
export function goalLines(goals: readonly GoalPlan[], look: Look): readonly string[] {
  return goals.flatMap((goal) => {
    const owners = goal.owners.length === 0 ? '' : look.style.dim(`  ${safe(goal.owners.join(', '))}`);
    const rows = [
      ...goal.targets.flatMap((target) => [
        targetRow(target),
        ...goal.contributions.filter(({ of }) => of === target.of).map((part) => contributionRow(part, look)),
      ]),
    ];
    const table = tableLines({ columns, rows }, look.width - 2, look.style.dim);
    return [
      `${look.style.bold(safe(titled(goal)))}${owners}`,
      ...(rows.length === 0 ? [] : table.map((line) => `  ${line}`)),
      ...chanceLine(goal, look),
      '',
    ];
  });
}

const columns = [
  { title: 'Goal', align: 'left' },
  { title: 'Every month', align: 'right' },
  { title: 'In all', align: 'right' },
  { title: 'By', align: 'left' },
  { title: 'Months of their own', align: 'left', expendable: 1 },
] as const;

function targetRow(target: TargetPlan): readonly Cell[] {
  const periods = periodsText(target);
  const each = target.forEach === undefined ? '' : ` for each ${target.forEach}`;
  const bound = target.bound === 'at most' ? 'at most ' : '';
  return [
    { text: `${bound}${target.of}${periods === '' ? '' : `, ${periods}`}${each}` },
    { text: target.everyMonth ? amountText(target.everyMonth) : '' },
    { text: target.total ? amountText(target.total.amount) : '' },
    { text: target.total?.to ?? '' },
    { text: ownMonths(target) },
  ];
}

/** Months with another amount than every month. */
function ownMonths({ everyMonth, months, forEach }: TargetPlan): string {
  const usual = everyMonth && amountText(everyMonth);
  const own = months.filter(({ amount }) => amountText(amount) !== usual);
  if (forEach !== undefined && own.length > 0)
    return `from ${amountText(own[0]?.amount ?? months[0]?.amount ?? { kind: 'text', text: '' })} while people are ramped up`;
  return own.map(({ month, amount }) => `${month}: ${amountText(amount)}`).join(', ');
}

function contributionRow({ team, share, everyMonth, total }: ContributionPlan, { style }: Look): readonly Cell[] {
  const cell = (text: string): Cell => ({ text, paint: style.dim });
  return [
    cell(`  ${team} ${formatPercent(share)}`),
    cell(everyMonth ? amountText(everyMonth) : ''),
    cell(total ? amountText(total.amount) : ''),
  ];
}

function chanceLine({ chance, funnels }: GoalPlan, { style }: Look): readonly string[] {
  if (chance === undefined) return [];
  const isAll = chance.carried.numerator >= chance.carried.denominator;
  const part = isAll
    ? ''
    : `, of the ${formatPercent(chance.carried)} that ${safe(funnels.join(' and '))} ${funnels.length > 1 ? 'carry' : 'carries'}`;
  return [`  Chance: ${style.bold(chanceText(chance.total))} ${chancesOfWhat(chance.everyMonth)}${part}.`];
}
