import type { Month } from '../funnel/month.ts';
import type { Agreement } from '../model/agreement.ts';
import type { ContactPolicy } from '../model/contact.ts';
import type { Funnel } from '../model/goal.ts';
import type { Handoff } from '../model/handoff.ts';
import { ceiling, difference, type Exact, exact, product, quotient, signOf, sum, toDecimal } from '../number/exact.ts';
import { enteredStages } from './entered-stages.ts';
import type { DemandMonth, PolicyDemand } from './model.ts';

/** Leads that enter a stage in a month. */
export interface StageLeads {
  readonly leads: number;
  readonly basis: DemandMonth['basis'];
  /** The funnels they come through, with the weight of each: its leads, or 1 each where none are known. */
  readonly parts: readonly { readonly funnel: string; readonly weight: number }[];
}

/** Tells how many leads enter a stage in a month; undefined where no volume tells. */
export type LeadsAt = (stage: string, month: Month) => StageLeads | undefined;

/** The touches of one contact policy by people of one role, exact. */
export interface Demand {
  readonly plan: PolicyDemand;
  readonly touches: ReadonlyMap<Month, Exact>;
}

/** What contact policies ask for: leads × the part that starts the policy × touches for each. */
export function demandsOf(agreement: Agreement, months: readonly Month[], leadsAt: LeadsAt): readonly Demand[] {
  const mixes = Map.groupBy(
    Object.values(agreement.funnels).flatMap(({ mix }) => mix),
    ({ of }) => of,
  );
  return handoffsByStage(agreement).flatMap(({ stage, handoffs }) => {
    const policies = policiesAt(handoffs, mixes.get(stage) ?? []);
    return policies.flatMap((name) => {
      const contact = agreement.contacts[name];
      if (contact === undefined) return [];
      return worked(contact).flatMap((work) => {
        const demand = demandOf(agreement, { stage, policies, contact: name, ...work }, months, leadsAt);
        return demand.touches.size > 0 ? [demand] : [];
      });
    });
  });
}

/** The stages at which handoffs begin, in the order of their names, with these handoffs. */
export function handoffsByStage(
  agreement: Agreement,
): readonly { readonly stage: string; readonly handoffs: readonly Handoff[] }[] {
  const begun = Object.values(agreement.handoffs).flatMap((handoff) =>
    [...new Set(stagesOf(handoff, agreement))].map((stage) => ({ stage, handoff })),
  );
  return [...Map.groupBy(begun, ({ stage }) => stage)]
    .map(([stage, own]) => ({ stage, handoffs: own.map(({ handoff }) => handoff) }))
    .toSorted((a, b) => (a.stage < b.stage ? -1 : 1));
}

/** The stages whose leads a handoff passes on. */
export function stagesOf({ when }: Handoff, agreement: Pick<Agreement, 'stages'>): readonly string[] {
  return when === undefined ? [] : enteredStages(when, agreement);
}

/**
 * Who touches the leads of a policy. Several roles that carry it out each do so for an even part of the leads: who owns
 * how many only routing will tell.
 */
function worked(contact: ContactPolicy): readonly Work[] {
  const doers = [contact.by, ...contact.others];
  return touchesByRole(contact).flatMap(([role, touches]) =>
    role === contact.by
      ? doers.map((doer) => ({ role: doer, touches, sharers: doers.length }))
      : [{ role, touches, sharers: 1 }],
  );
}

/**
 * The touches a lead of the policy needs, by the role that makes them. Attempts of the cadence that name another role are
 * that role's; automatic steps and tasks are no touches.
 */
export function touchesByRole({
  by,
  attempts,
  cadence,
  firstTouch,
}: ContactPolicy): readonly (readonly [string, number])[] {
  const steps = cadence.flatMap((day) => day.steps.filter((step) => step.kind === 'attempt'));
  const others = new Map<string, number>();
  for (const { by: role } of steps) {
    if (role !== undefined && role !== by) others.set(role, (others.get(role) ?? 0) + 1);
  }
  const elsewhere = [...others.values()].reduce((total, touches) => total + touches, 0);
  const owed = Math.max(attempts?.count ?? steps.length, firstTouch === undefined ? 0 : 1);
  const own = Math.max(0, owed - elsewhere);
  return [...(own > 0 ? [[by, own] as const] : []), ...others];
}

/** What people of one role do for a lead, and how many roles share the leads. */
interface Work {
  readonly role: string;
  readonly touches: number;
  readonly sharers: number;
}

interface DemandSource extends Work {
  readonly stage: string;
  /** Everything the stage's leads may start. */
  readonly policies: readonly string[];
  readonly contact: string;
}

function demandOf(agreement: Agreement, source: DemandSource, months: readonly Month[], leadsAt: LeadsAt): Demand {
  const { stage, contact, role, touches, sharers } = source;
  const rows = months.flatMap((month) => {
    const stageLeads = leadsAt(stage, month);
    if (stageLeads === undefined) return [];
    const all = product([exact(stageLeads.leads), mixed(agreement, source, stageLeads)]);
    const started = quotient(all, exact(sharers));
    return [{ month, stageLeads, started, asked: product([started, exact(touches)]) }];
  });
  const plan: PolicyDemand = {
    contact,
    role,
    stage,
    touchesPerLead: touches,
    mixAssumed: isAssumed(
      agreement,
      source,
      rows.flatMap(({ stageLeads }) => stageLeads.parts),
    ),
    months: rows.map(({ month, stageLeads: { leads, basis }, started, asked }) => ({
      month,
      leads,
      basis,
      started: Number(toDecimal(started, 2, 'half-even')),
      touches: Number(ceiling(asked)),
    })),
  };
  return { plan, touches: new Map(rows.map(({ month, asked }) => [month, asked])) };
}

/** What the leads of a stage may start: what its handoffs begin, and what funnels say of the mix. */
function policiesAt(handoffs: readonly Handoff[], mixed: Funnel['mix']): readonly string[] {
  const begun = handoffs.flatMap(({ then }) => then.map(({ start }) => start));
  return [...new Set([...begun, ...mixed.map(({ contact }) => contact)])];
}

/** The part of a stage's leads that starts a policy, over all funnels by their leads; evenly where none has any. */
function mixed(agreement: Agreement, source: DemandSource, { parts }: StageLeads): Exact {
  if (parts.length === 0) return shareIn(agreement, source, undefined);
  const isEmpty = parts.every(({ weight }) => weight === 0);
  const weights = parts.map(({ weight }) => exact(isEmpty ? 1 : weight));
  const shares = parts.map(({ funnel }, at) => product([weights[at] ?? exact(0), shareIn(agreement, source, funnel)]));
  return quotient(sum(shares), sum(weights));
}

/** What is said of the policy; otherwise an even part of what is left. */
function shareIn({ funnels }: Agreement, { stage, policies, contact }: DemandSource, name: string | undefined): Exact {
  const said = name === undefined ? [] : (funnels[name]?.mix ?? []).filter(({ of }) => of === stage);
  const own = said.filter((share) => share.contact === contact);
  if (own.length > 0) return sum(own.map(({ share }) => exact(share)));
  const left = difference(exact(1), sum(said.map(({ share }) => exact(share))));
  const unsaid = policies.filter((policy) => !said.some((share) => share.contact === policy));
  return signOf(left) <= 0 ? exact(0) : quotient(left, exact(Math.max(1, unsaid.length)));
}

function isAssumed(
  { funnels }: Agreement,
  { stage, policies, contact }: DemandSource,
  parts: StageLeads['parts'],
): boolean {
  const names = new Set(parts.map(({ funnel }) => funnel));
  const mixes = names.size === 0 ? [[]] : [...names].map((name) => funnels[name]?.mix ?? []);
  return mixes.some((mix) => {
    const said = new Set(mix.filter(({ of }) => of === stage).map((share) => share.contact));
    return !said.has(contact) && policies.filter((policy) => !said.has(policy)).length > 1;
  });
}
