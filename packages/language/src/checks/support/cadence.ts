import type { CadenceStep, ContactPolicy } from '@sla/agreement';

/** A step by a person of ours, by a channel that counts as an attempt here. */
export function isCounted({ attempts }: ContactPolicy, { kind, channel }: CadenceStep): boolean {
  if (kind !== 'attempt') return false;
  const channels = attempts?.channels ?? [];
  return channels.length === 0 || (channel !== undefined && channels.includes(channel));
}

/** All steps of a contact policy, day by day. */
export const stepsOf = ({ cadence }: ContactPolicy): readonly CadenceStep[] => cadence.flatMap(({ steps }) => steps);

/** A contact policy whose cadence has fewer steps that count than attempts are promised. */
export function isTooShort(contact: ContactPolicy): boolean {
  if (!contact.attempts || contact.cadence.length === 0) return false;
  return stepsOf(contact).filter((step) => isCounted(contact, step)).length < contact.attempts.count;
}
