import { chanceOfGoal } from '../chance/chance.ts';
import { chanceByMonth } from '../chance/chance-by-month.ts';
import { type Sensitivity, sensitivity } from '../chance/sensitivity.ts';
import type { Month } from '../funnel/month.ts';
import { isUndetermined } from '../funnel/undetermined.ts';
import type { ConversionRate, Funnel } from '../model/goal.ts';
import type { FunnelNeeds } from './funnel-needs.ts';
import type { DecisiveRatePlan, FunnelChance, NoChance } from './model.ts';
import type { ExpectedVolumes, PromisedVolumes } from './volumes.ts';

/** Where the leads that a chance starts from come in, and how many. */
interface Basis {
  readonly basis: FunnelChance['basis'];
  /** The stage, from 0 at the top. */
  readonly at: number;
  readonly inMonth: (month: string) => number | undefined;
  readonly over: (months: readonly string[]) => number | undefined;
}

/**
 * The chance that the funnel's share of the goal is met, from the lowest stage with a volume down to the result. Volumes
 * that are expected speak first; without any, those that are promised do.
 */
export function planChance(
  funnel: Funnel,
  needs: FunnelNeeds,
  expected: ExpectedVolumes,
  promised: readonly PromisedVolumes[],
): FunnelChance | NoChance {
  const start = startOf(funnel, needs, expected, promised);
  return 'reason' in start ? none(start.reason) : chanceFrom(funnel, needs, start);
}

/** The chance in all alone; none where it cannot be told. */
export function wholeChance(
  funnel: Funnel,
  needs: FunnelNeeds,
  expected: ExpectedVolumes,
  promised: readonly PromisedVolumes[],
): number | undefined {
  const start = startOf(funnel, needs, expected, promised);
  if ('reason' in start) return undefined;
  const { basis, resultAt, volume, needed } = start;
  const chance = chanceOfGoal({ rates: funnel.rates.slice(basis.at, resultAt), volume, needed });
  return isUndetermined(chance) ? undefined : chance.chance;
}

/** What a funnel brings to a goal that several carry. */
export interface FunnelSource {
  readonly rates: readonly ConversionRate[];
  /** Leads that come in for the results of a month. */
  readonly inMonth: (month: Month) => number | undefined;
  /** Over the time of the whole. */
  readonly volume: number;
}

/** From where, and of how many leads, a funnel's results come; none where its chance cannot be told. */
export function funnelSource(
  { rates, ...funnel }: Funnel,
  needs: FunnelNeeds,
  expected: ExpectedVolumes,
  promised: readonly PromisedVolumes[],
): FunnelSource | undefined {
  const start = startOf({ rates, ...funnel }, needs, expected, promised);
  if ('reason' in start) return undefined;
  const { basis, volume, resultAt } = start;
  const volumeMonths = new Map(needs.rows.map(({ month, volumeMonth }) => [month, volumeMonth]));
  return {
    rates: rates.slice(basis.at, resultAt),
    inMonth: (month) => basis.inMonth(volumeMonths.get(month) ?? month),
    volume,
  };
}

/** What a chance is worked out from. */
interface Start {
  readonly basis: Basis;
  readonly volume: number;
  readonly needed: number;
  readonly resultAt: number;
}

function startOf(
  funnel: Funnel,
  needs: FunnelNeeds,
  expected: ExpectedVolumes,
  promised: readonly PromisedVolumes[],
): Start | Pick<NoChance, 'reason'> {
  const { resultAt, total } = needs;
  if (funnel.goal === undefined) return { reason: 'no-goal' };
  if (needs.problem !== undefined) return { reason: needs.problem.reason };
  const needed = resultAt === undefined ? undefined : total?.[resultAt];
  if (resultAt === undefined || needed === undefined) return { reason: 'no-amount' };
  const basis = basisOf(expected, promised, resultAt, needs);
  const volume = basis?.over(needs.totalRows.map((row) => row.volumeMonth));
  if (basis === undefined || volume === undefined) return { reason: 'no-volume' };
  return { basis, volume, needed, resultAt };
}

function chanceFrom(
  { rates: all, stages }: Funnel,
  needs: FunnelNeeds,
  { basis, volume, needed, resultAt }: Start,
): FunnelChance | NoChance {
  const rates = all.slice(basis.at, resultAt);
  const chance = chanceOfGoal({ rates, volume, needed });
  const swings = sensitivity({ rates, volume, needed });
  if (isUndetermined(chance)) return none(chance.reason);
  const decisive = isUndetermined(swings) ? undefined : decisiveRate(swings, rates);
  return {
    kind: 'chance',
    basis: basis.basis,
    stage: stages[basis.at] ?? '',
    ...monthlyChances(needs, basis, rates, resultAt),
    total: chance.chance,
    volume,
    needed,
    certain: chance.certain.flatMap((at) => (rates[at] ? [`${rates[at].from} -> ${rates[at].to}`] : [])),
    ...(decisive ? { decisive } : {}),
    assumed: needs.totalRows.filter(({ beforeTerm }) => beforeTerm).map(({ month }) => month),
  };
}

const none = (reason: NoChance['reason']): NoChance => ({ kind: 'none', reason });

function basisOf(
  expected: ExpectedVolumes,
  promised: readonly PromisedVolumes[],
  resultAt: number,
  { totalRows }: FunnelNeeds,
): Basis | undefined {
  const months = totalRows.map((row) => row.volumeMonth);
  const lowest = Math.min(expected.deepest, resultAt - 1);
  const wholeAt = (leads: ReturnType<ExpectedVolumes['inMonth']>) =>
    leads?.stages.find(({ stage }) => stage === lowest)?.whole;
  if (lowest >= 0 && wholeAt(expected.over(months)) !== undefined) {
    return {
      basis: 'expected',
      at: lowest,
      inMonth: (month) => wholeAt(expected.inMonth(month)),
      over: (all) => wholeAt(expected.over(all)),
    };
  }
  const at = promised.findLastIndex((stage, index) => index < resultAt && stage.over(months) !== undefined);
  const stage = promised[at];
  return stage && { basis: 'promised', at, inMonth: stage.inMonth, over: stage.over };
}

function monthlyChances(
  { rows, total }: FunnelNeeds,
  basis: Basis,
  rates: readonly ConversionRate[],
  resultAt: number,
): Pick<FunnelChance, 'months' | 'everyMonth'> {
  const aimed = rows.filter((row) => row.required !== undefined);
  const months = aimed.flatMap(({ month, volumeMonth, required }) => {
    const [volume, needed] = [basis.inMonth(volumeMonth), required?.[resultAt]];
    return volume === undefined || needed === undefined ? [] : [{ month, volume, needed }];
  });
  if (months.length === 0) return { months: [] };
  const chances = chanceByMonth({ months, whole: total?.[resultAt] ?? 0, rates });
  if (isUndetermined(chances)) return { months: [] };
  // Where some month's volume is unknown, nothing can be said of every month.
  return { months: chances.months, ...(months.length === aimed.length ? { everyMonth: chances.every } : {}) };
}

function decisiveRate(
  { decisive, swings }: Sensitivity,
  rates: readonly ConversionRate[],
): DecisiveRatePlan | undefined {
  const rate = decisive && rates[decisive.rate];
  if (decisive === undefined || rate === undefined) return undefined;
  const ends = swings.find((swing) => swing.rate === decisive.rate);
  const { from, to } = rate;
  return { from, to, because: decisive.because, ...(ends ? { low: ends.low, high: ends.high } : {}) };
}
