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
 */
export const plan = (agreement: Agreement, term: PlanTerm = planTerm(agreement)): Plan => ({
  ...planInParts(agreement, term),
});

/**
 * The plan, each part of which is worked out when it is first looked at: an editor that is asked about a stage needs no
 * capacity. What is known already is not worked out again.
 */
export function planInParts(
  agreement: Agreement,
  term: PlanTerm,
  known: { readonly capacity?: () => Plan['capacity'] } = {},
): Plan {
  const funnels = once(() => Object.values(agreement.funnels).map((funnel) => planFunnel(agreement, funnel, term)));
  const goals = once(() => Object.values(agreement.goals).map((goal) => planGoal(goal, agreement, term, funnels())));
  const capacity = once(
    known.capacity ?? (() => planCapacity(agreement, term, stageLeads(agreement, term, funnels()))),
  );
  const promises = once(() => planPromises(agreement));
  const dates = once(() => planDates(agreement, term));
  return {
    format: PLAN_FORMAT,
    name: agreement.name,
    ...(agreement.currency ? { currency: agreement.currency } : {}),
    term,
    get goals() {
      return goals();
    },
    get funnels() {
      return funnels();
    },
    get capacity() {
      return capacity();
    },
    get promises() {
      return promises();
    },
    get dates() {
      return dates();
    },
  };
}

function once<T extends object>(work: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= work();
    return made;
  };
}
