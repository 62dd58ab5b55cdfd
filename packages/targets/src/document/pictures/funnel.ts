import { type FunnelPlan, formatCount, formatPercent, type StageNumbers, type StagePlan } from '@sla/agreement';
import { logarithmic } from '../../plan/text/bar.ts';
import type { Context } from '../context.ts';
import { shown } from '../context.ts';
import { type Element, element, type Markup } from '../html/element.ts';
import { pointerTo } from '../pointer.ts';
import { drawing, label, mention, percent } from './drawing.ts';

/** The greatest bar takes this part of the width; the rest is for its number. */
const LONGEST = 0.6;
const BAR = 14;
const LINE = 20;

/** The funnel: for every stage a bar for what is needed, and one for what is promised and expected. */
export function funnelDrawing({ agreement }: Context, funnel: FunnelPlan): Element | undefined {
  const numbers = funnel.stages.map(numbersOf);
  const scales = scalesOf(numbers);
  if (scales === undefined) return undefined;
  let top = 0;
  const rows = funnel.stages.map((stage, at): Element => {
    const bars = barsOf(numbers[at] ?? {});
    const title = shown(agreement.stages[stage.stage] ?? { name: stage.stage });
    const y = top;
    const rate = funnel.rates[at];
    top += 24 + bars.length * LINE + (rate ? 30 : 6);
    return element(
      'g',
      { class: 'sla-stage' },
      [
        label(title, { class: 'sla-strong', x: 0, y: y + 15 }),
        ...gapMarkup(numbers[at] ?? {}, y + 15),
        ...bars.flatMap((bar, row) => barMarkup(bar, y + 24 + row * LINE, scales[at] ?? nothing)),
        ...(rate
          ? [
              label(`↓ ${formatPercent(rate.value)} become the next`, {
                class: 'sla-quiet',
                x: 4,
                y: y + 24 + bars.length * LINE + 15,
              }),
            ]
          : []),
      ],
      mention(pointerTo('funnels', funnel.name, 'stages', at)),
    );
  });
  return drawing({
    pointer: pointerTo('funnels', funnel.name),
    kind: 'funnel',
    title: `Funnel ${shown(funnel)}: leads at each stage`,
    description: funnel.stages.map((stage, at) => describe(stage, numbers[at] ?? {})).join(' '),
    width: '100%',
    height: top,
    children: rows,
  });
}

/** Whether the numbers drawn are those of the whole, or of any month. */
export const isOfWhole = ({ stages }: FunnelPlan): boolean => stages.some(({ total }) => barsOf(total).length > 0);

const numbersOf = ({ total, everyMonth }: StagePlan): StageNumbers => (barsOf(total).length > 0 ? total : everyMonth);

interface Bar {
  readonly as: 'needed' | 'promised' | 'expected';
  readonly count: number;
  /** So much is missing: drawn as an empty end. */
  readonly missing: number;
}

function barsOf({ required, promised, expected, gap }: StageNumbers): readonly Bar[] {
  const missing = gap && !gap.covered ? -gap.difference : 0;
  return [
    ...(required === undefined ? [] : [{ as: 'needed', count: required, missing: 0 } as const]),
    ...(promised === undefined ? [] : [{ as: 'promised', count: promised, missing } as const]),
    ...(expected === undefined ? [] : [{ as: 'expected', count: expected, missing: 0 } as const]),
  ];
}

/** How long a number of leads is drawn at one stage, as a part of the width. */
type Scale = (count: number) => number;

const nothing: Scale = () => 0;

/** More than so many times what is needed is not drawn longer. */
const LONGER = 1.4;

/**
 * From stage to stage lengths are logarithmic, for otherwise all but the first would vanish. Within a stage they are to
 * scale, so that half of what is needed is half as long.
 */
function scalesOf(numbers: readonly StageNumbers[]): readonly Scale[] | undefined {
  const measures = numbers.map((all) => barsOf(all)[0]?.count ?? 0);
  const greatest = measures.reduce((most, count) => Math.max(most, count), 0);
  if (greatest === 0) return undefined;
  const scales = measures.map(
    (measure): Scale =>
      (count) =>
        measure === 0 ? 0 : logarithmic(measure, greatest) * Math.min(LONGER, count / measure),
  );
  const longest = numbers.flatMap((all, at) => barsOf(all).map(({ count }) => (scales[at] ?? nothing)(count)));
  const most = longest.reduce((one, other) => Math.max(one, other), 0);
  return scales.map(
    (scale): Scale =>
      (count) =>
        (scale(count) / most) * LONGEST,
  );
}

function barMarkup({ as, count, missing }: Bar, y: number, scale: Scale): readonly Markup[] {
  const [width, whole] = [scale(count), scale(count + missing)];
  const gap = { x: percent(width), y: y + 0.5, width: percent(whole - width), height: BAR - 1 };
  return [
    element('rect', { class: `sla-bar sla-${as}`, x: 0, y, width: percent(width), height: BAR, rx: 2 }),
    ...(missing > 0 ? [element('rect', { class: 'sla-missing', ...gap })] : []),
    label(`${formatCount(count)} ${as}`, { x: percent(whole), dx: 7, y: y + 11.5 }),
  ];
}

function gapMarkup({ gap }: StageNumbers, y: number): readonly Markup[] {
  if (gap === undefined) return [];
  const text = gap.covered
    ? gap.difference === 0
      ? '✓ exactly enough'
      : `✓ ${formatCount(gap.difference)} to spare`
    : `▼ ${formatCount(-gap.difference)} short`;
  return [label(text, { class: gap.covered ? 'sla-good' : 'sla-short', x: '100%', y, 'text-anchor': 'end' })];
}

function describe({ stage }: StagePlan, numbers: StageNumbers): string {
  const parts = barsOf(numbers).map(({ as, count }) => `${formatCount(count)} ${as}`);
  const short = numbers.gap && !numbers.gap.covered ? `, ${formatCount(-numbers.gap.difference)} short` : '';
  return `${stage}: ${parts.length > 0 ? parts.join(', ') : 'no number'}${short}.`;
}
