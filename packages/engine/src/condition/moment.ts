import type { Instant } from '@sla/agreement';
import type { AccountState, LeadState } from '../model/state.ts';
import type { World } from '../run/world.ts';
import type { Moment } from './context.ts';

/** A lead as it stands while nothing happens to it. Its stamp is equal to no other, so nothing that is asked of it is kept. */
export function standingMoment(world: World, now: Instant, lead: LeadState, account: AccountState | undefined): Moment {
  return { world, now, subject: lead, lead, account, pulse: undefined, stamp: Number.NaN };
}
