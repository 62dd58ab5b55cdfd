import type { Month } from '../funnel/month.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Handoff } from '../model/handoff.ts';
import { handoffsByStage, type LeadsAt } from './demand.ts';

/** The leads that handoffs give to a role. */
export interface Received {
  /** In a month; undefined where no volume tells. */
  readonly inMonth: (month: Month) => number | undefined;
  /** Conditions or other roles may take some of them: the number is the most that may come. */
  readonly atMost: boolean;
}

/** Leads that handoffs give to each role. A stage's leads count once for a role, whatever conditions say. */
export function receivedLeads(agreement: Agreement, leadsAt: LeadsAt): ReadonlyMap<string, Received> {
  const shares = handoffsByStage(agreement).flatMap(({ stage, handoffs }) => {
    const receiving = handoffs.flatMap((handoff) =>
      receivers(handoff, stage, agreement).map((role) => ({ role, handoff })),
    );
    const byRole = Map.groupBy(receiving, ({ role }) => role);
    return [...byRole].map(([role, own]) => {
      const isWhole = byRole.size === 1 && own.some(({ handoff }) => takesAll(handoff, role));
      return { role, stage, atMost: !isWhole };
    });
  });
  return new Map(
    [...Map.groupBy(shares, ({ role }) => role)].map(([role, own]) => {
      const stages = own.map(({ stage }) => stage);
      return [role, { inMonth: inMonth(stages, leadsAt), atMost: own.some(({ atMost }) => atMost) }];
    }),
  );
}

const inMonth = (stages: readonly string[], leadsAt: LeadsAt) => (month: Month) => {
  const known = stages.flatMap((stage) => leadsAt(stage, month)?.leads ?? []);
  return known.length === 0 ? undefined : known.reduce((total, leads) => total + leads, 0);
};

/** The roles a handoff routes to in turn; of several the one that owns the stage, where one of them does. */
function receivers({ routes }: Handoff, stage: string, { stages }: Agreement): readonly string[] {
  const roles = [...new Set(routes.flatMap(({ to }) => (to.kind === 'round robin' ? [to.role] : [])))];
  const owners = (stages[stage]?.owners ?? []).flatMap((owner) => (owner.kind === 'role' ? [owner.role] : []));
  const owning = roles.filter((role) => owners.includes(role));
  return owning.length > 0 ? owning : roles;
}

/** Whether the handoff waits for the stage alone, and a line without a condition gives the role what is left. */
function takesAll({ when, routes }: Handoff, role: string): boolean {
  const isPlain = when?.op === 'becomes' || when?.op === 'event';
  return isPlain && routes.some((route) => route.to.kind === 'round robin' && route.to.role === role && !route.when);
}
