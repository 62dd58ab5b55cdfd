import type { Constant } from '../model/condition.ts';
import type { Allowance } from '../model/party.ts';
import type { Ratio } from '../model/ratio.ts';
import { formatCount, formatDecimal, formatMoney } from '../number/format.ts';
import { formatPercent } from '../number/ratio.ts';
import { durationText } from '../time/duration.ts';
import { MOST_CHANCES } from './funnel-work.ts';
import type { DecisiveRatePlan, NoChance, StageNumbers } from './model.ts';
import type { PeriodAmount, TargetPlan } from './model-goals.ts';
import { byDayText, everyText } from './recurrence-text.ts';

/** An amount of a goal: `500,000 USD`, `450`, `40%`, `30 business minutes`. */
export function amountText(amount: Constant): string {
  switch (amount.kind) {
    case 'money':
      return formatMoney(amount.money);
    case 'number':
      return formatDecimal(amount.number);
    case 'percent':
      return formatPercent(amount.share);
    case 'duration':
      return durationText(amount.duration);
    default:
      return '';
  }
}

/** A chance: `62.4%`. What is neither impossible nor certain is never shown as 0% or 100%. */
export function chanceText(chance: number): string {
  if (chance < 0.0005) return 'under 0.1%';
  if (chance > 0.9995) return 'over 99.9%';
  return `${(chance * 100).toFixed(1)}%`;
}

/** What the chances of a goal are of, behind the number of the first: `that the whole is met, 0.7% that every month is met`. */
export function chancesOfWhat(everyMonth: number | undefined): string {
  const months = everyMonth === undefined ? '' : `, ${chanceText(everyMonth)} that every month is met`;
  return `that the whole is met${months}`;
}

/** An end of the interval of a rate, from 0 to 1 with six decimals: `36.0%`. It is never nothing or all, nor shown as such. */
export function rateText(rate: number): string {
  if (rate < 0.000_001) return 'under 0.0001%';
  if (rate > 0.999_999) return 'over 99.9999%';
  const percent = rate * 100;
  const digits = [1, 2, 3].find((each) => !/^(0|100)\.0+$/.test(percent.toFixed(each))) ?? 4;
  return `${percent.toFixed(digits)}%`;
}

/** Promised − required, with its sign: `+400`, `-120`. */
export function gapText({ gap }: StageNumbers): string {
  if (gap === undefined) return '';
  return `${gap.difference > 0 ? '+' : ''}${formatDecimal(String(gap.difference))}`;
}

/** A number of leads, or nothing. */
export const countText = (count: number | undefined): string => (count === undefined ? '' : formatCount(count));

/** Whether a funnel carries its whole goal; otherwise what stands beside its leads is its share, and is called so. */
export const carriesAll = ({ share }: { readonly share: Ratio }): boolean => share.numerator === share.denominator;

type OfPeriods = Pick<TargetPlan, 'every' | 'forEach'>;

/** Amounts of which `everyMonth` does not tell all: those of other periods, of each person, and due by a day. */
export const ownPeriods = ({ every, forEach }: OfPeriods): readonly PeriodAmount[] =>
  every.filter(({ unit, fiscal, byDay }) => forEach !== undefined || fiscal || unit !== 'month' || byDay !== undefined);

/** `50 every week`: amounts that no month tells. */
export const periodsText = (target: OfPeriods): string =>
  ownPeriods(target)
    .map((period) => `${amountText(period.amount)} ${everyText(period)}${byDayText(period)}`)
    .join(', ');

/** `≤ 325` where conditions or other roles may take some of them. */
export const leadsText = (leads: string, atMost: boolean): string => (atMost && leads !== '' ? `≤ ${leads}` : leads);

/** `80 touches per business day each` */
export function allowanceText({ count, per, scope }: Allowance, of: 'touch' | 'lead'): string {
  const noun = of === 'touch' ? (count === 1 ? 'touch' : 'touches') : count === 1 ? 'lead' : 'leads';
  const period = per.amount === 1 ? durationText(per).replace(/^1 /, '') : durationText(per);
  return `${formatCount(count)} ${noun} per ${period} ${scope}`;
}

/** A name with the text that is shown for it, where there is one. */
export const titled = ({ name, text }: { readonly name: string; readonly text?: string }): string =>
  text === undefined ? name : `${name} "${text}"`;

/** Why the rate that matters most does so, as a sentence. */
export function decisiveText({ from, to, because, low, high }: DecisiveRatePlan): string {
  const rate = `${from} -> ${to}`;
  if (because === 'benchmark')
    return `${rate}: all rates are taken as certain, and it falls furthest short of its benchmark.`;
  if (because === 'interval') return `${rate}: its evidence leaves the widest interval for its size.`;
  const ends =
    low === undefined || high === undefined
      ? ''
      : ` At the ends of its interval the chance is ${chanceText(low)} or ${chanceText(high)}.`;
  return `${rate}.${ends}`;
}

/** Why a funnel requires nothing, or has no chance. */
export const whyUndetermined: Readonly<Record<NoChance['reason'], string>> = {
  'no-goal': 'it serves no goal',
  'no-amount': 'its goal has no amount that can be counted in leads or money',
  'zero-rate': 'nobody passes a stage with a rate of 0%',
  'rate-out-of-range': 'a rate is not between 0% and 100%',
  'share-out-of-range': 'its share of the goal is not between 0% and 100%',
  'no-deal-size': 'a goal in money needs the size of a deal',
  'deal-size-not-positive': 'a deal brings nothing',
  'unit-mismatch': 'the goal and the deal size are in different units',
  'count-out-of-range': 'a number is too large to be counted',
  'no-volume': 'nothing says how many leads come in',
  'bad-evidence': 'the evidence of a rate contradicts itself',
  'too-many-funnels': `chances are worked out for the first ${MOST_CHANCES} funnels only`,
};
