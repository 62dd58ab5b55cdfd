import { exhaustSpent } from './attempts.ts';
import { daysOf, stepAt } from './cadence.ts';
import { underWay } from './contacts.ts';
import { emit, type Work } from './work.ts';

/** Skips the steps that may not be taken any more. */
export function changeConsent(work: Work): void {
  for (const { policy, contact } of underWay(work)) {
    for (const { day, index, to } of daysOf(work, policy, contact)) {
      if (to < work.now) continue;
      day.steps.forEach((step, place) => {
        const key = `${index}/${place}`;
        if (step.kind !== 'attempt' || step.channel === undefined || contact.skipped.includes(key)) return;
        if (!isForbidden(work, step.channel)) return;
        contact.skipped.push(key);
        emit(work, stepAt(policy, index, place), { kind: 'skipped', contact: policy.name, channel: step.channel });
      });
    }
  }
  exhaustSpent(work);
}

function isForbidden({ engine, moment }: Work, channel: string): boolean {
  return engine.agreement.lead.consent.some(
    (one) => one.channel === channel && engine.ask(one.when).test(moment) === true,
  );
}
