import type { Moment } from './context.ts';

/** The leads of the same account, this one included, each as a moment of its own; the lead alone where it has no account. */
export function siblingsOf(moment: Moment): readonly Moment[] {
  const { lead, world } = moment;
  if (lead?.account === undefined) return lead === undefined ? [] : [moment];
  return world
    .leadsOf(lead.account)
    .map((sibling) =>
      sibling === lead
        ? moment
        : { ...moment, lead: sibling, subject: sibling, pulse: undefined, stamp: -1 - moment.stamp },
    );
}
