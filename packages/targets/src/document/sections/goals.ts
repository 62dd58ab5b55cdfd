import {
  amountText,
  type Commitment,
  chancesOfWhat,
  chanceText,
  commitmentText,
  type FunnelPlan,
  formatPercent,
  type Goal,
  type GoalPlan,
  periodsText,
  type TargetPlan,
} from '@sla/agreement';
import { type Context, partiesInline, referAll, referTo, shown } from '../context.ts';
import { joined } from '../inline.ts';
import type { Block, Inline, Item, Line, Row, Tile } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { actionInline } from '../words/actions.ts';
import { chanceAside } from '../words/chance.ts';
import { dateText, monthText } from '../words/dates.ts';
import { eventSpan } from '../words/items.ts';
import { proseBlocks } from '../words/prose.ts';

/** Each goal with its numbers, each team's part, and the chance that it is met; those that a funnel carries come first. */
export function goalBlocks(context: Context): readonly Block[] {
  const { goals } = context.plan;
  const inOrder = goals.toSorted((a, b) => Number(a.funnels.length === 0) - Number(b.funnels.length === 0));
  return inOrder.flatMap((planned) => {
    const goal = context.agreement.goals[planned.name];
    return goal === undefined ? [] : [goalItem(context, goal, planned)];
  });
}

function goalItem(context: Context, goal: Goal, planned: GoalPlan): Item {
  const pointer = pointerTo('goals', goal.name);
  return {
    kind: 'item',
    pointer,
    title: shown(goal),
    ...(goal.text === undefined ? {} : { name: goal.name }),
    subtitle: ['Owned by ', ...partiesInline(context, goal.owners)],
    blocks: [
      ...proseBlocks(`${pointer}/prose`, goal.prose),
      ...tilesOf(context, planned),
      ...list(goal.commitments.map((commitment, at) => commitmentLine(goal, commitment, at))),
      ...contributionTable(context, goal, planned),
      ...chanceParagraphs(context, planned),
      ...missed(context, goal),
    ],
  };
}

const list = (items: readonly Line[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', as: 'bullets', items }];

const commitmentLine = ({ name }: Goal, commitment: Commitment, at: number): Line => ({
  text: [`${commitment.kind.replace(/^./, (letter) => letter.toUpperCase())} ${commitmentText(commitment)}`],
  pointer: pointerTo('goals', name, 'commitments', at),
});

function tilesOf(context: Context, { name, targets, chance, funnels }: GoalPlan): readonly Block[] {
  const tiles = [
    ...targets.flatMap((target) => targetTile(context, name, target)),
    ...(chance === undefined ? [] : [chanceTile(context, funnels, chance)]),
  ];
  return tiles.length === 0 ? [] : [{ kind: 'tiles', tiles }];
}

/** The whole first, where there is one: it is what a goal is remembered by. */
function targetTile(context: Context, goal: string, target: TargetPlan): readonly Tile[] {
  const { every, everyMonth, total, bound } = target;
  const amount = total?.amount ?? everyMonth ?? every[0]?.amount;
  if (amount === undefined) return [];
  const note = total === undefined && everyMonth === undefined ? [] : wholeNote(context, target);
  const value = `${bound === 'at most' ? '≤ ' : ''}${amountText(amount)}`;
  return [
    {
      label: [subjectSpan(context, target)],
      value,
      note: joined([...note, ...eachNote(context, target)], '; '),
      pointer: pointerTo('goals', goal),
    },
  ];
}

/** What all owe together. */
function wholeNote(context: Context, target: TargetPlan): readonly Inline[] {
  const { everyMonth, total, forEach } = target;
  const when = total?.to === undefined ? '' : ` by ${dateText(total.to)}`;
  return [
    [
      total === undefined ? 'every month' : `in all${when}`,
      ...(total !== undefined && everyMonth !== undefined ? [`, ${amountText(everyMonth)} every month`] : []),
      ...ownMonths(target),
      ...(forEach === undefined ? [] : [' for all ', referTo(context, 'roles', forEach)]),
    ],
  ];
}

/** What is owed in a period as it is written, by each person where it is for each. */
function eachNote(context: Context, target: TargetPlan): readonly Inline[] {
  const periods = periodsText(target);
  if (periods === '') return [];
  return [
    [periods, ...(target.forEach === undefined ? [] : [' for each ', referTo(context, 'roles', target.forEach)])],
  ];
}

function subjectSpan(context: Context, { kind, of }: TargetPlan): Inline[number] {
  if (kind === 'event') return eventSpan(context, of);
  return referTo(context, kind === 'kpi' ? 'kpis' : 'stages', of);
}

/** Months with another amount than every month. */
function ownMonths({ everyMonth, months, forEach }: TargetPlan): Inline {
  const usual = everyMonth && amountText(everyMonth);
  const own = months.filter(({ amount }) => amountText(amount) !== usual);
  const [first] = own;
  if (first === undefined) return [];
  if (forEach !== undefined) return [`, from ${amountText(first.amount)} while people are ramped up`];
  return [`; ${own.map(({ month, amount }) => `${monthText(month)}: ${amountText(amount)}`).join(', ')}`];
}

function chanceTile(context: Context, funnels: readonly string[], chance: NonNullable<GoalPlan['chance']>): Tile {
  const isAll = chance.carried.numerator >= chance.carried.denominator;
  const part: Inline = isAll
    ? []
    : [
        `, of the ${formatPercent(chance.carried)} that `,
        ...referAll(context, 'funnels', funnels),
        funnels.length > 1 ? ' carry' : ' carries',
      ];
  return {
    label: ['Chance'],
    value: chanceText(chance.total),
    note: [chancesOfWhat(chance.everyMonth), ...part],
    meter: chance.total,
    ...(funnels[0] === undefined ? {} : { pointer: pointerTo('funnels', funnels[0]) }),
  };
}

function contributionTable(context: Context, goal: Goal, { contributions }: GoalPlan): readonly Block[] {
  if (goal.sourced.length === 0) return [];
  const rows = goal.sourced.flatMap(({ team, share }, at): readonly Row[] => {
    const pointer = pointerTo('goals', goal.name, 'sourced', at);
    const own = contributions.filter((part) => part.team === team);
    const start: readonly Inline[] = [[referTo(context, 'teams', team)], [formatPercent(share)]];
    if (own.length === 0) return [{ cells: [...start, [], []], pointer }];
    return own.map(({ everyMonth, total }) => ({
      cells: [
        ...start,
        everyMonth === undefined ? [] : [amountText(everyMonth)],
        total === undefined ? [] : [amountText(total.amount)],
      ],
      pointer,
    }));
  });
  const columns = [
    { title: 'Team', align: 'left' },
    { title: 'Share', align: 'right' },
    { title: 'Every month', align: 'right' },
    { title: 'In all', align: 'right' },
  ] as const;
  return [{ kind: 'table', caption: `What each team brings to ${shown(goal)}`, columns, rows }];
}

function chanceParagraphs(context: Context, { funnels }: GoalPlan): readonly Block[] {
  const own = context.plan.funnels.filter(({ name }: FunnelPlan) => funnels.includes(name));
  return own.flatMap((funnel) =>
    chanceAside(context, funnel).map(({ text }): Block => ({ kind: 'paragraph', as: 'text', text })),
  );
}

function missed(context: Context, goal: Goal): readonly Block[] {
  if (goal.ifMissed.length === 0) return [];
  const actions = goal.ifMissed.map((action) => actionInline(context, action));
  const text: Inline = ['If it is missed: ', ...joined(actions, '; '), '.'];
  return [{ kind: 'paragraph', as: 'text', text, pointer: pointerTo('goals', goal.name, 'ifMissed') }];
}
