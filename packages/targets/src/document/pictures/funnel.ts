import {
  type FunnelPlan,
  formatCount,
  formatPercent,
  gapText,
  type StageNumbers,
  type StagePlan,
} from '@sla/agreement';
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
  const greatest = Math.max(0, ...numbers.flatMap((all) => barsOf(all).map(({ count }) => count)));
  if (greatest === 0) return undefined;
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
        ...bars.flatMap((bar, row) => barMarkup(bar, y + 24 + row * LINE, greatest)),
        ...(rate
          ? [label(`↓ ${formatPercent(rate.value)}`, { class: 'sla-quiet', x: 4, y: y + 24 + bars.length * LINE + 15 })]
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

function barMarkup({ as, count, missing }: Bar, y: number, greatest: number): readonly Markup[] {
  const width = logarithmic(count, greatest) * LONGEST;
  const whole = logarithmic(count + missing, greatest) * LONGEST;
  const end = missing > 0 ? whole : width;
  return [
    element('rect', { class: `sla-bar sla-${as}`, x: 0, y, width: percent(width), height: BAR, rx: 2 }),
    ...(missing > 0
      ? [
          element('rect', {
            class: 'sla-missing',
            x: percent(width),
            y: y + 0.5,
            width: percent(whole - width),
            height: BAR - 1,
          }),
        ]
      : []),
    label(`${formatCount(count)} ${as}`, { x: percent(end), dx: 7, y: y + 11.5 }),
  ];
}

function gapMarkup(numbers: StageNumbers, y: number): readonly Markup[] {
  const { gap } = numbers;
  if (gap === undefined) return [];
  const text = gap.covered
    ? gap.difference === 0
      ? '✓ as promised'
      : `✓ ${gapText(numbers)} promised`
    : `▼ ${formatCount(-gap.difference)} short`;
  return [label(text, { class: gap.covered ? 'sla-good' : 'sla-short', x: '100%', y, 'text-anchor': 'end' })];
}

function describe({ stage }: StagePlan, numbers: StageNumbers): string {
  const parts = barsOf(numbers).map(({ as, count }) => `${formatCount(count)} ${as}`);
  const short = numbers.gap && !numbers.gap.covered ? `, ${formatCount(-numbers.gap.difference)} short` : '';
  return `${stage}: ${parts.length > 0 ? parts.join(', ') : 'no number'}${short}.`;
}
