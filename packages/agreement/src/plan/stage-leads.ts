import type { LeadsAt, StageLeads } from '../capacity/demand.ts';
import { cycleInMonths, laterMonth, type Month } from '../funnel/month.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Funnel } from '../model/goal.ts';
import { expectedAt } from './funnel.ts';
import { funnelWork } from './funnel-work.ts';
import type { FunnelNumbers, PlanTerm } from './model.ts';
import { type ExpectedVolumes, promisedVolumes } from './volumes.ts';

/** A funnel with its plan, read for the leads it brings. */
interface Source {
  readonly funnel: Funnel;
  readonly plan: FunnelNumbers;
  readonly expected: ExpectedVolumes;
}

/**
 * How many leads enter a stage in a month, over all funnels: the greater of what they expect and what goals promise, for
 * people have to be able to work both; where there is neither, what the goals require a cycle later.
 */
export function stageLeads(agreement: Agreement, term: PlanTerm, plans: readonly FunnelNumbers[]): LeadsAt {
  const sources = plans.flatMap((plan) => {
    const funnel = agreement.funnels[plan.name];
    return funnel ? [{ funnel, plan, expected: funnelWork(agreement, funnel, term).volumes }] : [];
  });
  const byStage = new Map<string, Source[]>();
  for (const source of sources) {
    for (const stage of new Set(source.funnel.stages)) {
      const own = byStage.get(stage) ?? [];
      byStage.set(stage, own);
      own.push(source);
    }
  }
  const promised = new Map<string, ReturnType<typeof promisedVolumes>>();
  const promisedAt = (stage: string) => {
    const known = promised.get(stage) ?? promisedVolumes(agreement, stage, term);
    promised.set(stage, known);
    return known;
  };
  return (stage, month) => leadsOf(byStage.get(stage) ?? [], stage, month, promisedAt(stage).inMonth(month));
}

/** Of funnels that go through the stage. */
function leadsOf(
  sources: readonly Source[],
  stage: string,
  month: Month,
  promised: number | undefined,
): StageLeads | undefined {
  const expected = parts(sources, (source) => expectedAt(source.expected.inMonth(month), stageAt(source, stage)));
  const required = parts(sources, (source) => requiredIn(source, stage, month));
  const [inExpected, inRequired] = [total(expected), total(required)];
  const known = expected.length > 0 ? expected : required;
  const mix = known.length > 0 ? known : parts(sources, () => 1);
  if (promised !== undefined && promised >= inExpected) return { leads: promised, basis: 'promised', parts: mix };
  if (expected.length > 0) return { leads: inExpected, basis: 'expected', parts: mix };
  return required.length > 0 ? { leads: inRequired, basis: 'required', parts: mix } : undefined;
}

/** What the goal needs in a month of volumes; after the last month of results, what any month needs. */
function requiredIn({ plan, funnel }: Source, stage: string, month: Month): number | undefined {
  const own = plan.stages.find((row) => row.stage === stage);
  const result = laterMonth(month, funnel.cycle ? cycleInMonths(funnel.cycle) : 0);
  const at = plan.months.findIndex((row) => row.month === result);
  return at < 0 ? own?.everyMonth.required : own?.months[at]?.required;
}

const stageAt = ({ funnel }: Source, stage: string): number => funnel.stages.indexOf(stage);

function parts(sources: readonly Source[], leads: (source: Source) => number | undefined): StageLeads['parts'] {
  return sources.flatMap((source) => {
    const weight = leads(source);
    return weight === undefined ? [] : [{ funnel: source.funnel.name, weight }];
  });
}

const total = (all: StageLeads['parts']): number => all.reduce((sum, { weight }) => sum + weight, 0);
