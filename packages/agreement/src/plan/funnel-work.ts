import type { Agreement } from '../model/agreement.ts';
import type { Funnel } from '../model/goal.ts';
import { type FunnelNeeds, funnelNeeds } from './funnel-needs.ts';
import type { PlanTerm } from './model.ts';
import { type ExpectedVolumes, expectedVolumes, type PromisedVolumes, promisedVolumes } from './volumes.ts';

/** What a funnel's numbers and its chance are both worked out from. */
export interface FunnelWork {
  readonly needs: FunnelNeeds;
  readonly volumes: ExpectedVolumes;
  readonly promised: readonly PromisedVolumes[];
}

/** Kept as long as the term: numbers, chances, goals and capacity all start from it. */
const known = new WeakMap<PlanTerm, { readonly of: Agreement; readonly byFunnel: Map<Funnel, FunnelWork> }>();

export function funnelWork(agreement: Agreement, funnel: Funnel, term: PlanTerm): FunnelWork {
  const kept = known.get(term);
  const byFunnel = kept?.of === agreement ? kept.byFunnel : new Map<Funnel, FunnelWork>();
  if (kept?.byFunnel !== byFunnel) known.set(term, { of: agreement, byFunnel });
  const work = byFunnel.get(funnel) ?? {
    needs: funnelNeeds(agreement, funnel, term),
    volumes: expectedVolumes(agreement, funnel, term),
    promised: funnel.stages.map((stage) => promisedAt(agreement, funnel, stage, term)),
  };
  byFunnel.set(funnel, work);
  return work;
}

/** A promise at a stage of several funnels is meant for the one whose team gives it, where a funnel names a team. */
function promisedAt(agreement: Agreement, funnel: Funnel, stage: string, term: PlanTerm): PromisedVolumes {
  const shared = (funnelsByStage(agreement).get(stage)?.length ?? 0) > 1;
  return promisedVolumes(agreement, stage, term, shared ? funnel.by : undefined);
}

/** The other funnels that go through a stage. */
export const sharers = (agreement: Agreement, funnel: Funnel, stage: string): readonly string[] =>
  (funnelsByStage(agreement).get(stage) ?? []).filter((name) => name !== funnel.name);

const through = new WeakMap<Agreement['funnels'], ReadonlyMap<string, readonly string[]>>();

/** The names of the funnels by the stages they go through; kept as long as the funnels. */
function funnelsByStage({ funnels }: Agreement): ReadonlyMap<string, readonly string[]> {
  const found = through.get(funnels);
  if (found !== undefined) return found;
  const byStage = new Map<string, string[]>();
  for (const { name, stages } of Object.values(funnels))
    for (const stage of new Set(stages)) {
      const names = byStage.get(stage) ?? [];
      byStage.set(stage, names);
      names.push(name);
    }
  through.set(funnels, byStage);
  return byStage;
}

/** Funnels whose chances are worked out, the first by name: each takes some milliseconds, and no agreement has so many. */
export const MOST_CHANCES = 50;

/** Whether a funnel is among them. */
export const hasChance = ({ funnels }: Agreement, { name }: Funnel): boolean => {
  const names = firstNames.get(funnels) ?? new Set(Object.keys(funnels).slice(0, MOST_CHANCES));
  firstNames.set(funnels, names);
  return names.has(name);
};

const firstNames = new WeakMap<Agreement['funnels'], ReadonlySet<string>>();
