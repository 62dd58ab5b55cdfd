import { type ContactPolicy, type DemandMonth, formatCount } from '@sla/agreement';
import type { LensContext, LensKind } from './lens.ts';
import { percentUsed } from './words.ts';
import { workedTime } from './worked-time.ts';

export const contactLens: LensKind = {
  kind: 'contact',
  of: 'contacts',
  summary: 'The touches a contact policy asks for, the load of its role, and when its first and last touch are due.',
  title: (name, context) => {
    const contact = context.agreement.contacts[name];
    if (!contact) return undefined;
    const parts = [...touchesOf(contact, context), ...dueTimes(contact, context)];
    return parts.length > 0 ? parts.join(' · ') : undefined;
  },
};

/** `about 83 touches a week, SDR 16% used in 2027-01` */
function touchesOf({ name, by }: ContactPolicy, { plan }: LensContext): readonly string[] {
  const months = plan.capacity.demands.filter(({ contact }) => contact === name).flatMap((demand) => demand.months);
  if (months.length === 0) return [];
  const role = plan.capacity.roles.find((one) => one.role === by);
  const [first] = role?.months.filter(({ utilisation }) => utilisation !== undefined) ?? [];
  const load =
    first?.utilisation === undefined ? '' : `, ${by} ${percentUsed(first.utilisation)} used in ${first.month}`;
  return [`about ${formatCount(weekly(months))} touches a week${load}`];
}

/** Touches of all months over their weeks, of 52 a year. */
const weekly = (months: readonly DemandMonth[]): number =>
  Math.round((months.reduce((sum, { touches }) => sum + touches, 0) * 12) / (52 * months.length));

function dueTimes({ firstTouch, attempts }: ContactPolicy, context: LensContext): readonly string[] {
  const promised = (name: string | undefined) => (name === undefined ? undefined : context.agreement.promises[name]);
  const [touch, window] = [promised(firstTouch), promised(attempts?.promise)];
  const first = touch && (workedTime(touch, 'target', context) ?? workedTime(touch, 'firm', context));
  const last = window && workedTime(window, 'firm', context);
  return [...(first ? [`first touch ${first}`] : []), ...(last ? [`last attempt ${last}`] : [])];
}
