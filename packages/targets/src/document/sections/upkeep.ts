import {
  type Attribution,
  type ChangeRule,
  durationText,
  formatPercent,
  type Part,
  type Review,
  recurrenceText,
} from '@sla/agreement';
import { type Collection, type Context, partiesInline, partySpan, referTo } from '../context.ts';
import { listedInline } from '../inline.ts';
import type { Block, Inline, Line } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { ruleSpan } from '../words/conditions.ts';
import { proseBlocks } from '../words/prose.ts';

/** How the agreement itself is looked after: reviews, changes, its end, and how credit is divided. */
export const upkeepBlocks = (context: Context): readonly Block[] => {
  const { reviews, changes, termination, attributions } = context.agreement;
  return [
    ...group(
      'Reviews',
      reviews.map((review, at) => ({ text: reviewInline(context, review), pointer: pointerTo('reviews', at) })),
    ),
    ...group(
      'Changes',
      changes.map((change, at) => ({ text: changeInline(context, change), pointer: pointerTo('changes', at) })),
    ),
    ...group(
      'May be ended',
      termination.map((when, at) => ({ text: ['When ', ruleSpan(when)], pointer: pointerTo('termination', at) })),
    ),
    ...attributions.flatMap((attribution, at) =>
      attributionBlocks(context, attribution, pointerTo('attributions', at)),
    ),
  ];
};

const group = (title: string, items: readonly Line[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'group', title, blocks: [{ kind: 'list', as: 'bullets', items }] }];

const PART_COLLECTIONS: Readonly<Record<string, Collection>> = {
  contact: 'contacts',
  score: 'scores',
  segment: 'segments',
  matrix: 'matrices',
  handoff: 'handoffs',
  stage: 'stages',
  goal: 'goals',
  funnel: 'funnels',
  kpi: 'kpis',
  nurture: 'nurtures',
  promise: 'promises',
  persona: 'personas',
  role: 'roles',
  report: 'reports',
  meeting: 'meetings',
};

function partSpan(context: Context, { kind, name }: Part): Inline[number] {
  const collection = Object.hasOwn(PART_COLLECTIONS, kind) ? PART_COLLECTIONS[kind] : undefined;
  return collection === undefined ? name : referTo(context, collection, name);
}

function reviewInline(context: Context, { of, every, when, by }: Review): Inline {
  return [
    of === undefined ? 'The agreement' : partSpan(context, of),
    ' is reviewed',
    ...(every === undefined ? [] : [` ${recurrenceText(every)}`]),
    ...(when === undefined ? [] : [' when ', ruleSpan(when)]),
    ...(by.length === 0 ? [] : [' by ', ...partiesInline(context, by)]),
  ];
}

function changeInline(context: Context, change: ChangeRule): Inline {
  const parts = listedInline(change.parts.map((part) => [partSpan(context, part)]));
  if (change.kind === 'approval') {
    return [
      ...parts,
      ' may change only with the approval of ',
      ...listedInline(
        change.by.map((party) => [partySpan(context, party)]),
        'then',
      ),
    ];
  }
  const quarters = change.quarters.map((quarter) => `Q${quarter}`).join(', ');
  return [...parts, ` may change only in ${quarters} of the ${change.year} year`];
}

function attributionBlocks(context: Context, attribution: Attribution, pointer: string): readonly Block[] {
  const { name, text, prose, of, halfLife, credits } = attribution;
  const items: readonly Line[] = [
    ...(halfLife
      ? [
          {
            text: [`A touch counts half after each ${durationText(halfLife)} before the deal`],
            pointer: `${pointer}/halfLife`,
          },
        ]
      : []),
    ...credits.map(({ shares, when }, at) => ({
      text: [
        ...listedInline(shares.map(({ to, share }) => [partySpan(context, to), ` ${formatPercent(share)}`])),
        ...(when ? [' when ', ruleSpan(when)] : []),
      ],
      pointer: `${pointer}/credits/${at}`,
    })),
  ];
  return [
    {
      kind: 'item',
      pointer,
      title: text ?? name ?? 'Credit',
      subtitle: ['How the credit of ', referTo(context, 'kpis', of), ' is divided'],
      blocks: [
        ...proseBlocks(`${pointer}/prose`, prose),
        ...(items.length > 0 ? [{ kind: 'list', as: 'bullets', items } as const] : []),
      ],
    },
  ];
}
