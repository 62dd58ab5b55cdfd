import type { Agreement } from '../model/agreement.ts';
import { dayOf } from '../time/plain-date.ts';
import type { Plan } from './model.ts';
import { stageLeads } from './stage-leads.ts';
import { lastDayOf } from './term.ts';

/**
 * Leads that enter a stage in a week, on average over the months of the term in which a volume tells how many; one
 * decimal. Undefined where none does.
 */
export function weeklyLeads(agreement: Agreement, plan: Plan, stage: string): number | undefined {
  const leadsAt = stageLeads(agreement, plan.term, plan.funnels);
  let [leads, days] = [0, 0];
  for (const month of plan.term.months) {
    const known = leadsAt(stage, month);
    if (!known) continue;
    leads += known.leads;
    days += dayOf(lastDayOf(month)) - dayOf(`${month}-01`) + 1;
  }
  return days === 0 ? undefined : Math.round((leads * 70) / days) / 10;
}
