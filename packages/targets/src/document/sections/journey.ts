import type { Stage, StageEntry } from '@sla/agreement';
import { type Context, partiesInline, referAll, referTo, shown } from '../context.ts';
import { badge, joined } from '../inline.ts';
import { leadsTo } from '../journey.ts';
import type { Block, Fact, Inline, Item, Line } from '../model.ts';
import { pictureBlocks } from '../pictures/drawing.ts';
import { journeyDrawing } from '../pictures/journey/draw.ts';
import { pointerTo } from '../pointer.ts';
import { ruleSpan } from '../words/conditions.ts';
import { proseBlocks } from '../words/prose.ts';

/** The stages of a lead: who owns it there, how it comes in, and where it goes. */
export function journeyBlocks(context: Context): readonly Block[] {
  const { journey } = context;
  return [
    ...proseBlocks('/lead/prose', context.agreement.lead.prose),
    ...pathLine(context),
    ...pictureBlocks(journeyDrawing(context), journeyCaption),
    ...journey.stages.map((stage) => stageItem(context, stage)),
  ];
}

const journeyCaption: Inline = [
  'Boxes are stages with their owner, rounded ones handoffs. Along a full line a person decides, along a broken one the lead moves by itself.',
];

function pathLine(context: Context): readonly Block[] {
  const { path } = context.agreement.lead;
  if (path.length === 0) return [];
  const steps = path.map((name): Inline => [referTo(context, 'stages', name)]);
  return [{ kind: 'paragraph', as: 'text', text: joined(steps, ' → '), pointer: '/lead/path' }];
}

function stageItem(context: Context, stage: Stage): Item {
  const pointer = pointerTo('stages', stage.name);
  return {
    kind: 'item',
    pointer,
    title: shown(stage),
    ...(stage.text === undefined ? {} : { name: stage.name }),
    subtitle: ownerInline(context, stage),
    blocks: [...proseBlocks(`${pointer}/prose`, stage.prose), { kind: 'facts', rows: stageFacts(context, stage) }],
  };
}

function ownerInline(context: Context, { owners, ownedByNobody, final, leftOnlyByDecision }: Stage): Inline {
  const owner: Inline =
    owners.length > 0
      ? ['Owned by ', ...partiesInline(context, owners)]
      : [ownedByNobody ? 'Owned by nobody, on purpose' : 'Nobody is said to own it'];
  const end = final ? [' ', badge('plain', 'never left')] : [];
  const kept = leftOnlyByDecision ? [' ', badge('plain', 'left only by decision')] : [];
  return [...owner, ...end, ...kept];
}

function stageFacts(context: Context, stage: Stage): readonly Fact[] {
  const { journey } = context;
  const { next, back } = leadsTo(journey, stage);
  const entries = stage.enters.map(
    (entry, at): Line => ({
      text: entryInline(context, entry, journey.stages.length),
      pointer: pointerTo('stages', stage.name, 'enters', at),
    }),
  );
  const handoffs = journey.handoffsInto(stage.name).map(({ name }) => name);
  return [
    { label: 'Comes in', values: entries.length > 0 ? entries : [{ text: ['No way in is said.'] }] },
    ...stagesFact(context, 'Next', next),
    ...stagesFact(context, 'Back or aside', back),
    ...(handoffs.length > 0
      ? [{ label: 'Then handed over', values: [{ text: referAll(context, 'handoffs', handoffs) }] }]
      : []),
  ];
}

const stagesFact = (context: Context, label: string, names: readonly string[]): readonly Fact[] =>
  names.length === 0 ? [] : [{ label, values: [{ text: referAll(context, 'stages', names) }] }];

/** `from Lead when …, by itself`; from all but one stage is said as it is meant. */
function entryInline(context: Context, { from, when, by }: StageEntry, stages: number): Inline {
  const source: Inline =
    from.length === 0
      ? []
      : from.length > 3 && from.length >= stages - 2
        ? [`From any of ${from.length} stages: `]
        : ['From ', ...referAll(context, 'stages', from, 'or'), ': '];
  return [...source, ruleSpan(when), ' ', badge('plain', by === 'decision' ? 'a person decides' : 'by itself')];
}
