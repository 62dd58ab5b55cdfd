import {
  countText,
  type FunnelPlan,
  formatCount,
  formatMoney,
  formatPercent,
  gapText,
  type RatePlan,
  rateText,
  whyUndetermined,
} from '@sla/agreement';
import { type Context, referAll, referTo, shown } from '../context.ts';
import { badge } from '../inline.ts';
import type { Block, Column, Inline, Item, Row } from '../model.ts';
import { pictureBlocks } from '../pictures/drawing.ts';
import { funnelDrawing, isOfWhole } from '../pictures/funnel.ts';
import { pointerTo } from '../pointer.ts';
import { chanceLines } from '../words/chance.ts';
import { proseBlocks } from '../words/prose.ts';
import { funnelMonths } from './funnel-months.ts';

/** Each funnel: backwards from its goal and forwards from its volumes, its months, its chance, and its rates. */
export const funnelBlocks = (context: Context): readonly Block[] =>
  context.plan.funnels.map((funnel) => funnelItem(context, funnel));

function funnelItem(context: Context, funnel: FunnelPlan): Item {
  const pointer = pointerTo('funnels', funnel.name);
  return {
    kind: 'item',
    pointer,
    title: shown(funnel),
    ...(funnel.text === undefined ? {} : { name: funnel.name }),
    subtitle: headInline(context, funnel),
    blocks: [
      ...proseBlocks(`${pointer}/prose`, context.agreement.funnels[funnel.name]?.prose),
      ...whyNothing(funnel),
      ...pictureBlocks(funnelDrawing(context, funnel), caption(funnel)),
      stageTable(context, funnel),
      ...chanceLines(context, funnel).map(({ text }): Block => ({ kind: 'paragraph', as: 'text', text })),
      ...sharedLines(context, funnel),
      ...funnelMonths(context, funnel),
      ...rateTable(context, funnel),
      ...mixLines(context, funnel),
    ],
  };
}

function headInline(context: Context, { goal, by, share, dealSize, cycleMonths }: FunnelPlan): Inline {
  const team: Inline = by === undefined ? [] : [' by ', referTo(context, 'teams', by)];
  const carries: Inline =
    goal === undefined ? [] : [`Carries ${formatPercent(share)} of `, referTo(context, 'goals', goal), ...team, '. '];
  const months = `${cycleMonths} month${cycleMonths === 1 ? '' : 's'}`;
  return [
    ...carries,
    ...(dealSize ? [`${formatMoney(dealSize)} a deal. `] : []),
    ...(cycleMonths > 0 ? [`Results come ${months} after the leads.`] : []),
  ];
}

const caption = (funnel: FunnelPlan): Inline => [
  isOfWhole(funnel) ? 'Leads over the whole time of the goal.' : 'Leads of any month.',
  ' Within a stage the bars are to scale; from stage to stage they are logarithmic, as volumes differ by far.',
];

const whyNothing = ({ notRequired }: FunnelPlan): readonly Block[] =>
  notRequired
    ? [{ kind: 'paragraph', as: 'warning', text: [`Nothing is required: ${whyUndetermined[notRequired.reason]}.`] }]
    : [];

const stageColumns: readonly Column[] = [
  { title: 'Stage', align: 'left' },
  { title: 'Become the next', align: 'right' },
  { title: 'A month needs', align: 'right' },
  { title: 'promised', align: 'right' },
  { title: 'In all needs', align: 'right' },
  { title: 'promised', align: 'right' },
  { title: 'expected', align: 'right' },
  { title: 'Promised against needed', align: 'right' },
];

function stageTable(context: Context, { name, stages, rates }: FunnelPlan): Block {
  const rows = stages.map(({ stage, everyMonth, total }, at): Row => {
    const rate = rates[at];
    return {
      pointer: pointerTo('funnels', name, 'stages', at),
      cells: [
        [referTo(context, 'stages', stage)],
        rate ? [formatPercent(rate.value)] : [],
        [countText(everyMonth.required)],
        [countText(everyMonth.promised)],
        [countText(total.required)],
        [countText(total.promised)],
        [countText(total.expected)],
        total.gap ? [badge(total.gap.covered ? 'good' : 'short', gapText(total))] : [],
      ],
    };
  });
  return { kind: 'table', caption: 'Leads at each stage', columns: stageColumns, rows };
}

const sharedLines = (context: Context, { stages }: FunnelPlan): readonly Block[] =>
  stages
    .filter(({ total: { promised }, sharedWith }) => promised !== undefined && sharedWith.length > 0)
    .map(({ stage, sharedWith }) => ({
      kind: 'paragraph',
      as: 'aside',
      text: [
        'What is promised at ',
        referTo(context, 'stages', stage),
        ' may be meant for ',
        ...referAll(context, 'funnels', sharedWith),
        ' as well.',
      ],
    }));

const rateColumns: readonly Column[] = [
  { title: 'Rate', align: 'left' },
  { title: 'Value', align: 'right' },
  { title: 'Evidence', align: 'right' },
  { title: '95% interval', align: 'right' },
  { title: 'Benchmark', align: 'right' },
  { title: 'Source', align: 'left' },
];

function rateTable(context: Context, { name, rates }: FunnelPlan): readonly Block[] {
  if (rates.length === 0) return [];
  const rows = rates.map((rate, at): Row => rateRow(context, rate, pointerTo('funnels', name, 'rates', at)));
  return [{ kind: 'table', caption: 'What the rates rest on', columns: rateColumns, rows }];
}

const PLACES = { below: 'below ours', inside: 'like ours', above: 'above ours' } as const;

function rateRow(context: Context, rate: RatePlan, pointer: string): Row {
  const { from, to, value, evidence, interval, benchmark, comparison, source } = rate;
  const place = comparison ? `, ${PLACES[comparison.benchmark]}` : '';
  const sources = [source, benchmark?.source && `benchmark: ${benchmark.source}`].filter((text) => text !== undefined);
  return {
    pointer,
    cells: [
      [referTo(context, 'stages', from), ' → ', referTo(context, 'stages', to)],
      [formatPercent(value)],
      evidence ? [`${formatCount(evidence.converted)} of ${formatCount(evidence.of)}`] : ['taken as certain'],
      interval ? [`${rateText(interval.low)} to ${rateText(interval.high)}`] : [],
      benchmark ? [`${formatPercent(benchmark.value)}${place}`] : [],
      [sources.join('; ')],
    ],
  };
}

function mixLines(context: Context, { name }: FunnelPlan): readonly Block[] {
  const mix = context.agreement.funnels[name]?.mix ?? [];
  const items = mix.map(({ of, contact, share }, at) => ({
    text: [
      `${formatPercent(share)} of `,
      referTo(context, 'stages', of),
      ' are contacted by ',
      referTo(context, 'contacts', contact),
    ],
    pointer: pointerTo('funnels', name, 'mix', at),
  }));
  return items.length === 0 ? [] : [{ kind: 'list', as: 'bullets', items }];
}
