import {
  chancesOfWhat,
  chanceText,
  type DecisiveRatePlan,
  type FunnelPlan,
  formatCount,
  type RatePlan,
  rateText,
  whyUndetermined,
} from '@sla/agreement';
import { type Context, referTo } from '../context.ts';
import { styled } from '../inline.ts';
import type { Inline, Line } from '../model.ts';
import { monthText } from './dates.ts';

/** The chance of a funnel in sentences: what it is, what it rests on, which rate decides it, what is assumed. */
export function chanceLines(context: Context, funnel: FunnelPlan): readonly Line[] {
  const { chance, goal, result } = funnel;
  if (chance.kind === 'none') {
    return goal === undefined ? [] : [{ text: [`No chance can be told: ${whyUndetermined[chance.reason]}.`] }];
  }
  const { basis, stage, volume, needed, total, everyMonth, certain, decisive, assumed } = chance;
  const stageOf = (name: string) => referTo(context, 'stages', name);
  const whole: Inline = [
    'The chance is ',
    styled('strong', chanceText(total)),
    ` ${chancesOfWhat(everyMonth)}: ${formatCount(needed)} `,
    ...(result === undefined ? [] : [stageOf(result)]),
    ` are needed from ${formatCount(volume)} `,
    stageOf(stage),
    ` ${basis}.`,
  ];
  return [
    { text: whole },
    ...(decisive ? [{ text: decisiveInline(context, decisive, funnel.rates) }] : []),
    ...(certain.length > 0
      ? [{ text: [`Taken as certain, for want of evidence: ${certain.map(arrowed).join(', ')}.`] }]
      : []),
    ...(assumed.length > 0
      ? [
          {
            text: [
              `Results of ${assumed.map(monthText).join(', ')} come from leads before the agreement begins: those of any month are assumed.`,
            ],
          },
        ]
      : []),
  ];
}

/** What a goal says beside the number of its chance: the rate that decides it, or why there is no number. */
export function chanceAside(context: Context, funnel: FunnelPlan): readonly Line[] {
  const { chance, rates } = funnel;
  if (chance.kind === 'none') return chanceLines(context, funnel);
  return chance.decisive === undefined ? [] : [{ text: decisiveInline(context, chance.decisive, rates) }];
}

/** Which rate matters most, and what the chance is at the ends of its interval. */
function decisiveInline(context: Context, decisive: DecisiveRatePlan, rates: readonly RatePlan[]): Inline {
  const { from, to, because, low, high } = decisive;
  const start: Inline = [
    'What matters most is how many ',
    referTo(context, 'stages', from),
    ' become ',
    referTo(context, 'stages', to),
  ];
  if (because === 'benchmark') {
    return [...start, ': all rates are taken as certain, and this one falls furthest short of its benchmark.'];
  }
  const interval = rates.find((rate) => rate.from === from && rate.to === to)?.interval;
  if (because === 'interval' || low === undefined || high === undefined || interval === undefined) {
    return [...start, ': its evidence leaves the widest interval for its size.'];
  }
  const at = (rate: number, chance: number) => `${rateText(rate)} of them the chance is ${chanceText(chance)}`;
  return [...start, `: at ${at(interval.low, low)}, at ${at(interval.high, high)}.`];
}

/** `MQL -> SQL` with an arrow that people read. */
export const arrowed = (rate: string): string => rate.replace(' -> ', ' → ');
