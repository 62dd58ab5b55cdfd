import { compareBenchmark } from '../chance/benchmark.ts';
import { isEvidence, rateInterval } from '../chance/posterior.ts';
import type { ExpectedLeads } from '../funnel/expected.ts';
import { gap } from '../funnel/gap.ts';
import { cycleInMonths, type Month } from '../funnel/month.ts';
import { isUndetermined } from '../funnel/undetermined.ts';
import type { Agreement } from '../model/agreement.ts';
import type { ConversionRate, Funnel } from '../model/goal.ts';
import { inUnitOf, shareOf } from './amount.ts';
import { type FunnelSource, funnelSource, planChance, wholeChance } from './funnel-chance.ts';
import type { FunnelNeeds, NeedRow } from './funnel-needs.ts';
import { type FunnelWork, funnelWork, hasChance, sharers } from './funnel-work.ts';
import type {
  FunnelMonth,
  FunnelNumbers,
  FunnelPlan,
  NotRequired,
  PlanTerm,
  RatePlan,
  StageNumbers,
  StagePlan,
} from './model.ts';
import type { Target } from './target.ts';
import { planTerm } from './term.ts';
import type { ExpectedVolumes, PromisedVolumes } from './volumes.ts';

/** A funnel backwards from its goal and forwards from its volumes, by month and in all, with the chance to carry it. */
export function planFunnel(agreement: Agreement, funnel: Funnel, term: PlanTerm = planTerm(agreement)): FunnelPlan {
  const numbers = planFunnelNumbers(agreement, funnel, term);
  if (!hasChance(agreement, funnel)) return { ...numbers, chance: { kind: 'none', reason: 'too-many-funnels' } };
  const work = funnelWork(agreement, funnel, term);
  const chance = chances.get(work) ?? planChance(funnel, work.needs, work.volumes, work.promised);
  chances.set(work, chance);
  return { ...numbers, chance };
}

/** Kept as long as what they are worked out from. */
const chances = new WeakMap<FunnelWork, FunnelPlan['chance']>();

/** The same without chances, which cost the most. */
export function planFunnelNumbers(agreement: Agreement, funnel: Funnel, term: PlanTerm): FunnelNumbers {
  const work = funnelWork(agreement, funnel, term);
  const numbers = known.get(work) ?? numbersOf(agreement, funnel, work);
  known.set(work, numbers);
  return numbers;
}

/** Kept as long as what they are worked out from. */
const known = new WeakMap<FunnelWork, FunnelNumbers>();

/** The chance alone that the funnel's share of the goal is met in all, where it can be told. */
export function funnelChance(agreement: Agreement, funnel: Funnel, term: PlanTerm): number | undefined {
  if (!hasChance(agreement, funnel)) return undefined;
  const { needs, volumes, promised } = funnelWork(agreement, funnel, term);
  return wholeChance(funnel, needs, volumes, promised);
}

/** What a funnel brings to its goal, and which of the goal's targets it brings it to. */
export interface GoalSource extends FunnelSource {
  readonly funnel: Funnel;
  readonly target: Target;
}

/** Undefined where the chance of the funnel cannot be told. */
export function goalSource(agreement: Agreement, funnel: Funnel, term: PlanTerm): GoalSource | undefined {
  if (!hasChance(agreement, funnel)) return undefined;
  const { needs, volumes, promised } = funnelWork(agreement, funnel, term);
  const source = funnelSource(funnel, needs, volumes, promised);
  return source && needs.target && { ...source, funnel, target: needs.target };
}

function numbersOf(agreement: Agreement, funnel: Funnel, { needs, volumes, promised }: FunnelWork): FunnelNumbers {
  const stages = funnel.stages.map((stage, at) =>
    stagePlan(agreement, funnel, at, stage, { needs, volumes, promised: promised[at] }),
  );
  const result = needs.resultAt === undefined ? undefined : funnel.stages[needs.resultAt];
  const notRequired = whyNot(funnel, needs);
  return {
    name: funnel.name,
    ...(funnel.text ? { text: funnel.text } : {}),
    ...(funnel.goal ? { goal: funnel.goal } : {}),
    ...(needs.target ? { of: needs.target.of } : {}),
    ...(funnel.by ? { by: funnel.by } : {}),
    share: funnel.share,
    ...(funnel.dealSize ? { dealSize: funnel.dealSize } : {}),
    cycleMonths: funnel.cycle ? cycleInMonths(funnel.cycle) : 0,
    ...(result ? { result } : {}),
    stages,
    rates: funnel.rates.map(ratePlan),
    months: needs.rows.map((row) => funnelMonth(row, needs, funnel)),
    totalMonths: needs.totalRows.map(({ month }) => month),
    ...(notRequired ? { notRequired } : {}),
  };
}

/** `MQL -> SQL`. */
export function rateName({ from, to }: Pick<ConversionRate, 'from' | 'to'>): string {
  return `${from} -> ${to}`;
}

interface StageSources {
  readonly needs: FunnelNeeds;
  readonly volumes: ExpectedVolumes;
  readonly promised: PromisedVolumes | undefined;
}

function stagePlan(
  agreement: Agreement,
  funnel: Funnel,
  at: number,
  stage: string,
  { needs, volumes, promised }: StageSources,
): StagePlan {
  const text = agreement.stages[stage]?.text;
  const volumeMonths = needs.totalRows.map(({ volumeMonth }) => volumeMonth);
  const months = needs.rows.map(({ required, volumeMonth }) =>
    numbers(required?.[at], promised?.inMonth(volumeMonth), expectedAt(volumes.inMonth(volumeMonth), at)),
  );
  const short = needs.rows.filter((row, index) => !row.beforeTerm && months[index]?.gap?.covered === false);
  return {
    stage,
    ...(text ? { text } : {}),
    everyMonth: numbers(needs.everyMonth?.[at], promised?.everyMonth, expectedAt(volumes.everyMonth, at)),
    months,
    total: numbers(needs.total?.[at], promised?.over(volumeMonths), expectedAt(volumes.over(volumeMonths), at)),
    short: short.map(({ month }): Month => month),
    sharedWith: sharers(agreement, funnel, stage),
  };
}

function numbers(
  required: number | undefined,
  promised: number | undefined,
  expected: number | undefined,
): StageNumbers {
  return {
    ...(required === undefined ? {} : { required }),
    ...(promised === undefined ? {} : { promised }),
    ...(expected === undefined ? {} : { expected }),
    ...(required === undefined || promised === undefined ? {} : { gap: gap(promised, required) }),
  };
}

/** Whole leads at a stage, from 0 at the top. */
export function expectedAt(leads: ExpectedLeads | undefined, at: number): number | undefined {
  return leads?.stages.find(({ stage }) => stage === at)?.whole;
}

function funnelMonth(
  { month, volumeMonth, beforeTerm, goal }: NeedRow,
  { target }: FunnelNeeds,
  { share }: Funnel,
): FunnelMonth {
  const like = target?.like;
  const amounts = goal && like ? { goal: inUnitOf(goal, like), part: shareOf(goal, share, like) } : {};
  return { month, volumeMonth, beforeTerm, ...amounts };
}

function ratePlan(rate: ConversionRate): RatePlan {
  const { from, to, value, source, evidence, benchmark } = rate;
  const valid = evidence !== undefined && isEvidence(evidence);
  return {
    from,
    to,
    value,
    ...(source ? { source } : {}),
    ...(evidence ? { evidence } : {}),
    ...(valid ? { interval: rateInterval(evidence) } : {}),
    ...(benchmark ? { benchmark } : {}),
    ...(benchmark && (valid || !evidence) ? { comparison: compareBenchmark(rate, benchmark.value) } : {}),
  };
}

function whyNot(funnel: Funnel, { target, problem }: FunnelNeeds): NotRequired | undefined {
  if (funnel.goal === undefined) return { reason: 'no-goal' };
  if (target === undefined) return { reason: 'no-amount' };
  if (problem === undefined || !isUndetermined(problem)) return undefined;
  const rate = problem.at === undefined ? undefined : funnel.rates[problem.at];
  return { reason: problem.reason, ...(rate ? { rate: rateName(rate) } : {}) };
}
