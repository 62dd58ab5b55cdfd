import type { Condition } from '@sla/agreement';
import { onAccount } from '../condition/dependency.ts';
import type { AccountState, LeadState } from '../model/state.ts';
import { pointer } from '../program/pointer.ts';
import { decide, touch, type Work } from './work.ts';

/** Gives a lead to the one account that matches, where something has changed that decides it. */
export function linkAccount(work: Work): void {
  const { engine, world, lead } = work;
  const when = engine.agreement.lead.belongsToAccount;
  if (lead === undefined || when === undefined || lead.accountGiven === true) return;
  const { on } = engine.ask(when);
  if (![...work.changed].some((key) => on.has(key) || key === 'created')) return;
  const matches = matching(work, lead, when);
  const found = matches.length === 1 ? matches[0]?.id : undefined;
  if (found === lead.account) return;
  world.join(lead, found);
  decide(work, pointer('lead', 'belongsToAccount'), {
    kind: 'account',
    ...(found === undefined ? {} : { found }),
    matches: matches.length,
  });
  touch(work, onAccount);
}

function matching(work: Work, lead: LeadState, when: Condition): readonly AccountState[] {
  const { world, engine, moment } = work;
  const { test } = engine.ask(when);
  const possible = world.links?.accountsOf(lead) ?? Object.values(world.state.accounts);
  return [...possible].filter((account) => test({ ...moment, account, stamp: Number.NaN }) === true);
}
