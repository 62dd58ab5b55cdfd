import type { Condition, Instant } from '@sla/agreement';
import type { Moment } from '../condition/context.ts';
import { onAccount } from '../condition/dependency.ts';
import { standingMoment } from '../condition/moment.ts';
import type { AccountState, LeadState } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { pointer } from '../program/pointer.ts';
import { emit, touch, type Work } from './work.ts';
import type { World } from './world.ts';

/** Gives a lead to the one account that matches, where something has changed that decides it. */
export function linkAccount(work: Work): void {
  const { engine, world, lead } = work;
  const when = engine.agreement.lead.belongsToAccount;
  if (lead === undefined || when === undefined || lead.accountGiven === true) return;
  const { on } = engine.ask(when);
  if (![...work.changed].some((key) => on.has(key) || key === 'created')) return;
  const { found, matches } = matching(engine, work.moment, lead, when);
  if (found === lead.account) return;
  world.join(lead, found);
  emit(work, pointer('lead', 'belongsToAccount'), {
    kind: 'account',
    ...(found === undefined ? {} : { found }),
    matches,
  });
  touch(work, onAccount);
}

/** Whether a lead has another account now than it was given. */
export function isMislinked(engine: Engine, world: World, lead: LeadState, now: Instant): boolean {
  const when = engine.agreement.lead.belongsToAccount;
  if (when === undefined || lead.accountGiven === true) return false;
  return matching(engine, standingMoment(world, now, lead, undefined), lead, when).found !== lead.account;
}

/** The one account that matches, and how many do. */
function matching(
  engine: Engine,
  moment: Moment,
  lead: LeadState,
  when: Condition,
): { readonly found: string | undefined; readonly matches: number } {
  const { test } = engine.ask(when);
  const { links, state } = moment.world;
  const matches: AccountState[] = [];
  for (const account of links?.accountsOf(lead) ?? Object.values(state.accounts)) {
    if (test({ ...moment, account, stamp: Number.NaN }) === true) matches.push(account);
    // A lead that has no account gets none of two, and so none of a thousand.
    if (lead.account === undefined && matches.length === 2) break;
  }
  return { found: matches.length === 1 ? matches[0]?.id : undefined, matches: matches.length };
}
