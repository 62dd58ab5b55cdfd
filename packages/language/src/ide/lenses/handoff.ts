import { enteredStages, type Handoff, weeklyLeads } from '@sla/agreement';
import type { LensContext, LensKind } from './lens.ts';
import { aWeek } from './words.ts';
import { workedTime } from './worked-time.ts';

export const handoffLens: LensKind = {
  kind: 'handoff',
  of: 'handoffs',
  summary: 'How many leads a handoff passes on in a week, and until when one has to be accepted.',
  title: (name, context) => {
    const handoff = context.agreement.handoffs[name];
    if (!handoff) return undefined;
    const parts = [...leadsOf(handoff, context), ...acceptedBy(handoff, context)];
    return parts.length > 0 ? parts.join(' · ') : undefined;
  },
};

function leadsOf({ when }: Handoff, { agreement, plan }: LensContext): readonly string[] {
  const stages = when ? enteredStages(when, agreement) : [];
  const weekly = stages.flatMap((stage) => weeklyLeads(agreement, plan, stage) ?? []);
  return weekly.length > 0 ? [aWeek(weekly.reduce((sum, leads) => sum + leads, 0))] : [];
}

function acceptedBy({ acceptance }: Handoff, context: LensContext): readonly string[] {
  const promise = acceptance === undefined ? undefined : context.agreement.promises[acceptance];
  const worked = promise && workedTime(promise, 'firm', context);
  return worked ? [`accept ${worked}`] : [];
}
