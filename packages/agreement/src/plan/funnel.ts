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
import { type FunnelNeeds, funnelNeeds, type NeedRow } from './funnel-needs.ts';
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
import { type ExpectedVolumes, expectedVolumes, type PromisedVolumes, promisedVolumes } from './volumes.ts';

/** A funnel backwards from its goal and forwards from its volumes, by month and in all, with the chance to carry it. */
export function planFunnel(agreement: Agreement, funnel: Funnel, term: PlanTerm = planTerm(agreement)): FunnelPlan {
  const work = workOf(agreement, funnel, term);
  return { ...numbersOf(agreement, funnel, work), chance: planChance(funnel, work.needs, work.volumes, work.promised) };
}

/** The same without chances, which cost the most. */
export const planFunnelNumbers = (agreement: Agreement, funnel: Funnel, term: PlanTerm): FunnelNumbers =>
  numbersOf(agreement, funnel, workOf(agreement, funnel, term));

/** The chance alone that the funnel's share of the goal is met in all, where it can be told. */
export function funnelChance(agreement: Agreement, funnel: Funnel, term: PlanTerm): number | undefined {
  const { needs, volumes, promised } = workOf(agreement, funnel, term);
  return wholeChance(funnel, needs, volumes, promised);
}

/** What a funnel brings to its goal, and which of the goal's targets it brings it to. */
export interface GoalSource extends FunnelSource {
  readonly funnel: Funnel;
  readonly target: Target;
}

/** Undefined where the chance of the funnel cannot be told. */
export function goalSource(agreement: Agreement, funnel: Funnel, term: PlanTerm): GoalSource | undefined {
  const { needs, volumes, promised } = workOf(agreement, funnel, term);
  const source = funnelSource(funnel, needs, volumes, promised);
  return source && needs.target && { ...source, funnel, target: needs.target };
}

/** What a funnel's numbers and its chance are both worked out from. */
interface Work {
  readonly needs: FunnelNeeds;
  readonly volumes: ExpectedVolumes;
  readonly promised: readonly PromisedVolumes[];
}

function workOf(agreement: Agreement, funnel: Funnel, term: PlanTerm): Work {
  return {
    needs: funnelNeeds(agreement, funnel, term),
    volumes: expectedVolumes(agreement, funnel, term),
    promised: funnel.stages.map((stage) => promisedAt(agreement, funnel, stage, term)),
  };
}

function numbersOf(agreement: Agreement, funnel: Funnel, { needs, volumes, promised }: Work): FunnelNumbers {
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

/** A promise at a stage of several funnels is meant for the one whose team gives it, where a funnel names a team. */
function promisedAt(agreement: Agreement, funnel: Funnel, stage: string, term: PlanTerm): PromisedVolumes {
  const shared = sharers(agreement, funnel, stage).length > 0;
  return promisedVolumes(agreement, stage, term, shared ? funnel.by : undefined);
}

function sharers({ funnels }: Agreement, funnel: Funnel, stage: string): readonly string[] {
  return Object.values(funnels)
    .filter((other) => other.name !== funnel.name && other.stages.includes(stage))
    .map(({ name }) => name);
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
