import { planCapacity } from '../capacity/capacity.ts';
import type { Agreement } from '../model/agreement.ts';
import { planDates } from './dates.ts';
import { planFunnel } from './funnel.ts';
import { planGoal } from './goals.ts';
import { PLAN_FORMAT, type Plan, type PlanTerm } from './model.ts';
import { planPromises } from './promises.ts';
import { stageLeads } from './stage-leads.ts';
import { planTerm } from './term.ts';

/**
 * Everything a leader looks at, from the compiled agreement alone: goals by month, funnels backwards and forwards, the
 * chance that goals are met, capacity, the promises of each team to the other, and dates. No clock is read.
 * Never fails: what cannot be told is left out, with the reason where it matters.
 * What is known already is not worked out again.
 */
export function plan(
  agreement: Agreement,
  term: PlanTerm = planTerm(agreement),
  known: { readonly capacity?: Plan['capacity'] } = {},
): Plan {
  const funnels = Object.values(agreement.funnels).map((funnel) => planFunnel(agreement, funnel, term));
  return {
    format: PLAN_FORMAT,
    name: agreement.name,
    ...(agreement.currency ? { currency: agreement.currency } : {}),
    term,
    goals: Object.values(agreement.goals).map((goal) => planGoal(goal, agreement, term, funnels)),
    funnels,
    capacity: known.capacity ?? planCapacity(agreement, term, stageLeads(agreement, term, funnels)),
    promises: planPromises(agreement),
    dates: planDates(agreement, term),
  };
}
